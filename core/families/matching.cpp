// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/families/matching.h"

#include <algorithm>
#include <unordered_map>

namespace legation::families {

namespace {

/// Steps of the search for one pair of stretches; a few hundredths of a second.
constexpr size_t kMostSteps = 8'000'000;
/// Edits after which a search ends: its memory is their square.
constexpr size_t kMostEdits = 1'200;
/// Sequences longer than this together are laid on one another by anchors first.
constexpr size_t kLong = 6'000;
constexpr size_t kAnchor = 8; ///< items of an anchor
constexpr int kDeepest = 6;   ///< times that what lies between anchors is laid by anchors again

class Matcher
{
public:
    Matcher(Items left, Items right)
        : m_left(left)
        , m_right(right)
    {
    }

    struct Part
    {
        size_t left;
        size_t leftEnd;
        size_t right;
        size_t rightEnd;

        size_t leftSize() const { return leftEnd - left; }
        size_t rightSize() const { return rightEnd - right; }
    };

    void match(Part part, int depth)
    {
        const size_t prefix = commonPrefix(part);
        add({part.left, part.right, prefix});
        part.left += prefix;
        part.right += prefix;
        const size_t suffix = commonSuffix(part);
        part.leftEnd -= suffix;
        part.rightEnd -= suffix;
        if (part.leftSize() > 0 && part.rightSize() > 0) {
            const bool isLong = part.leftSize() + part.rightSize() > kLong && depth < kDeepest;
            if (!isLong || !matchByAnchors(part, depth))
                matchByEdits(part);
        }
        add({part.leftEnd, part.rightEnd, suffix});
    }

    std::vector<Run> takeRuns() { return std::move(m_runs); }

private:
    void add(Run run)
    {
        if (run.length == 0)
            return;
        if (!m_runs.empty()) {
            Run &last = m_runs.back();
            if (last.left + last.length == run.left && last.right + last.length == run.right) {
                last.length += run.length;
                return;
            }
        }
        m_runs.push_back(run);
    }

    size_t commonPrefix(const Part &part) const
    {
        const size_t most = std::min(part.leftSize(), part.rightSize());
        size_t length = 0;
        while (length < most && m_left[part.left + length] == m_right[part.right + length])
            ++length;
        return length;
    }

    size_t commonSuffix(const Part &part) const
    {
        const size_t most = std::min(part.leftSize(), part.rightSize());
        size_t length = 0;
        while (length < most && m_left[part.leftEnd - 1 - length] == m_right[part.rightEnd - 1 - length])
            ++length;
        return length;
    }

    /// Places of the anchors that stand once on the left and once on the right, by the left.
    std::vector<std::pair<size_t, size_t>> anchorsOf(const Part &part) const
    {
        struct Place
        {
            size_t left = 0;
            size_t right = 0;
            int timesLeft = 0;
            int timesRight = 0;
        };
        const auto hashAt = [](Items items, size_t at) {
            std::uint64_t hash = 0xcbf29ce484222325ULL;
            for (size_t i = at; i < at + kAnchor; ++i)
                hash = (hash ^ items[i]) * 0x100000001b3ULL;
            return hash;
        };
        std::unordered_map<std::uint64_t, Place> places;
        for (size_t at = part.left; at + kAnchor <= part.leftEnd; ++at) {
            Place &place = places[hashAt(m_left, at)];
            place.left = at;
            ++place.timesLeft;
        }
        for (size_t at = part.right; at + kAnchor <= part.rightEnd; ++at) {
            const auto place = places.find(hashAt(m_right, at));
            if (place == places.end())
                continue;
            place->second.right = at;
            ++place->second.timesRight;
        }
        std::vector<std::pair<size_t, size_t>> anchors;
        for (const auto &[hash, place] : places) {
            const bool isOnce = place.timesLeft == 1 && place.timesRight == 1;
            if (isOnce && std::equal(m_left.begin() + static_cast<std::ptrdiff_t>(place.left),
                                     m_left.begin() + static_cast<std::ptrdiff_t>(place.left + kAnchor),
                                     m_right.begin() + static_cast<std::ptrdiff_t>(place.right)))
                anchors.emplace_back(place.left, place.right);
        }
        std::sort(anchors.begin(), anchors.end());
        return anchors;
    }

    /// The longest ascending chain of anchors.
    static std::vector<std::pair<size_t, size_t>> chainOf(const std::vector<std::pair<size_t, size_t>> &anchors)
    {
        std::vector<size_t> ends; // for each length of a chain the anchor that ends the one with the least right
        std::vector<size_t> before(anchors.size());
        for (size_t i = 0; i < anchors.size(); ++i) {
            const auto at =
                std::lower_bound(ends.begin(), ends.end(), anchors[i].second,
                                 [&anchors](size_t end, size_t right) { return anchors[end].second < right; });
            before[i] = at == ends.begin() ? anchors.size() : *(at - 1);
            if (at == ends.end())
                ends.push_back(i);
            else
                *at = i;
        }
        std::vector<std::pair<size_t, size_t>> chain;
        for (size_t i = ends.empty() ? anchors.size() : ends.back(); i < anchors.size(); i = before[i])
            chain.push_back(anchors[i]);
        std::reverse(chain.begin(), chain.end());
        return chain;
    }

    /// False where there is no anchor.
    bool matchByAnchors(const Part &part, int depth)
    {
        const auto chain = chainOf(anchorsOf(part));
        Part rest = part;
        for (const auto &[left, right] : chain) {
            if (left < rest.left || right < rest.right)
                continue; // within the one before
            match({rest.left, left, rest.right, right}, depth + 1);
            add({left, right, kAnchor});
            rest.left = left + kAnchor;
            rest.right = right + kAnchor;
        }
        if (!chain.empty())
            match(rest, depth + 1);
        return !chain.empty();
    }

    /// Finds the shortest script of edits by following, for each number of edits, the furthest reaching path of each
    /// diagonal. Gives up where it would be too long: then nothing of the part is common.
    void matchByEdits(const Part &part)
    {
        const Items a = m_left.subspan(part.left, part.leftSize());
        const Items b = m_right.subspan(part.right, part.rightSize());
        const size_t all = a.size() + b.size();
        const auto most = static_cast<Diagonal>(std::min({all, kMostEdits, std::max<size_t>(1, kMostSteps / all)}));
        Reach reach(static_cast<size_t>(2 * most + 3), 0);
        Trace trace;
        const auto at = [most](Diagonal diagonal) { return static_cast<size_t>(diagonal + most + 1); };
        for (Diagonal edits = 0; edits <= most; ++edits) {
            const auto middle = reach.begin() + static_cast<std::ptrdiff_t>(at(0));
            trace.emplace_back(middle - edits, middle + edits + 1);
            for (Diagonal diagonal = -edits; diagonal <= edits; diagonal += 2) {
                const Diagonal from = stepsFrom(trace.back(), edits, diagonal);
                size_t x = edits == 0 ? 0 : reach[at(from)] + (from < diagonal ? 1 : 0);
                auto y = static_cast<size_t>(static_cast<Diagonal>(x) - diagonal);
                while (x < a.size() && y < b.size() && a[x] == b[y]) {
                    ++x;
                    ++y;
                }
                reach[at(diagonal)] = x;
                if (x >= a.size() && y >= b.size())
                    return walkBack(part, trace);
            }
        }
    }

    using Diagonal = std::ptrdiff_t;
    using Reach = std::vector<size_t>;
    using Trace = std::vector<Reach>; ///< before each number of edits: how far the diagonals reached, from -edits on

    /// The diagonal from which a path comes to this one with its last edit: downwards (added) from the one above it or
    /// to the right (left out) from the one below it, whichever is further.
    static Diagonal stepsFrom(const Reach &before, Diagonal edits, Diagonal diagonal)
    {
        const auto reachOf = [&](Diagonal of) { return before[static_cast<size_t>(of + edits)]; };
        const bool goesDown =
            diagonal == -edits || (diagonal != edits && reachOf(diagonal - 1) < reachOf(diagonal + 1));
        return goesDown ? diagonal + 1 : diagonal - 1;
    }

    /// Adds what is common on the path that the trace ends with.
    void walkBack(const Part &part, const Trace &trace)
    {
        std::vector<Run> runs;
        size_t x = part.leftSize();
        size_t y = part.rightSize();
        for (auto edits = static_cast<Diagonal>(trace.size()) - 1; edits > 0; --edits) {
            const Reach &before = trace[static_cast<size_t>(edits)];
            const Diagonal diagonal = static_cast<Diagonal>(x) - static_cast<Diagonal>(y);
            const Diagonal from = stepsFrom(before, edits, diagonal);
            const size_t cameFrom = before[static_cast<size_t>(from + edits)];
            const size_t start = cameFrom + (from < diagonal ? 1 : 0); // of the run after the edit
            runs.push_back({part.left + start, part.right + y - (x - start), x - start});
            x = cameFrom;
            y = static_cast<size_t>(static_cast<Diagonal>(cameFrom) - from);
        }
        runs.push_back({part.left, part.right, x});
        for (auto run = runs.rbegin(); run != runs.rend(); ++run)
            add(*run);
    }

    const Items m_left;
    const Items m_right;
    std::vector<Run> m_runs;
};

} // namespace

std::vector<Run> match(Items left, Items right)
{
    Matcher matcher(left, right);
    matcher.match({0, left.size(), 0, right.size()}, 0);
    return matcher.takeRuns();
}

} // namespace legation::families
