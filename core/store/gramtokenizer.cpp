// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/gramtokenizer.h"

#include "core/search/searchtext.h"

#include <sqlite3.h>

namespace legation::store {

using namespace Qt::StringLiterals;

namespace {

using Emit = int (*)(void *, int, const char *, int, int, int);

/// Bytes of the code point that begins with `lead`. Bytes that begin none count as one, so that damaged text ends.
int lengthOf(unsigned char lead)
{
    if (lead < 0xc0)
        return 1;
    return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

bool isBreak(char byte)
{
    return byte == search::kBreak.toLatin1() || byte == search::kFieldEnd.toLatin1();
}

/// The tokens of one run [start, end) of `text`.
int emitRun(const char *text, int start, int end, bool openEnd, void *context, Emit emit)
{
    int first = start;
    int second = qMin(end, first + lengthOf(static_cast<unsigned char>(text[first])));
    while (second < end) {
        const int after = qMin(end, second + lengthOf(static_cast<unsigned char>(text[second])));
        if (const int code = emit(context, 0, text + first, after - first, first, after); code != SQLITE_OK)
            return code;
        first = second;
        second = after;
    }
    if (openEnd && first != start)
        return SQLITE_OK;
    return emit(context, 0, text + first, end - first, first, end);
}

int tokenize(Fts5Tokenizer *, void *context, int flags, const char *text, int size, Emit emit)
{
    const bool isQuery = (flags & FTS5_TOKENIZE_QUERY) != 0;
    for (int at = 0; at < size;) {
        if (text[at] == search::kFieldEnd.toLatin1()) {
            if (const int code = emit(context, 0, text + at, 1, at, at + 1); code != SQLITE_OK)
                return code;
        }
        if (isBreak(text[at])) {
            ++at;
            continue;
        }
        int end = at;
        while (end < size && !isBreak(text[end]))
            ++end;
        if (const int code = emitRun(text, at, end, isQuery && end == size, context, emit); code != SQLITE_OK)
            return code;
        at = end;
    }
    return SQLITE_OK;
}

int create(void *, const char **, int, Fts5Tokenizer **tokenizer)
{
    static char nothing = 0; // there is no state, but FTS5 takes a null pointer for a failure
    *tokenizer = reinterpret_cast<Fts5Tokenizer *>(&nothing);
    return SQLITE_OK;
}

void destroy(Fts5Tokenizer *) {}

fts5_api *apiOf(sqlite3 *handle)
{
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(handle, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

} // namespace

Result<void> registerGramTokenizer(sqlite3 *handle)
{
    fts5_api *api = apiOf(handle);
    if (!api)
        return fail(ErrorCode::Internal, u"this SQLite has no FTS5"_s);
    fts5_tokenizer grams{create, destroy, tokenize};
    if (api->xCreateTokenizer(api, "legation_grams", nullptr, &grams, nullptr) != SQLITE_OK)
        return fail(ErrorCode::Internal, QString::fromUtf8(sqlite3_errmsg(handle)));
    return {};
}

} // namespace legation::store
