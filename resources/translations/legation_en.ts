<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Completions</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecisionWords</name>
    <message numerus="yes">
        <source>Import %n decision(s)</source>
        <translation>
            <numerusform>Import %n decision</numerusform>
            <numerusform>Import %n decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take over %n correction(s)</source>
        <translation>
            <numerusform>Take over %n correction</numerusform>
            <numerusform>Take over %n corrections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EngagementText</name>
    <message numerus="yes">
        <source>Reported by %n article(s)</source>
        <translation>
            <numerusform>Reported by %n article</numerusform>
            <numerusform>Reported by %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message numerus="yes">
        <source>%n decision(s) wait for the server of %1. They are kept on this computer and stored when you open the archive here again.</source>
        <translation>
            <numerusform>%n decision waits for the server of %1. It is kept on this computer and stored when you open the archive here again.</numerusform>
            <numerusform>%n decisions wait for the server of %1. They are kept on this computer and stored when you open the archive here again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) of before are stored now.</source>
        <translation>
            <numerusform>%n decision of before is stored now.</numerusform>
            <numerusform>%n decisions of before are stored now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) of before could not be stored: what they are about has changed, or you may no longer decide.</source>
        <translation>
            <numerusform>%n decision of before could not be stored: what it is about has changed, or you may no longer decide.</numerusform>
            <numerusform>%n decisions of before could not be stored: what they are about has changed, or you may no longer decide.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Unsent</name>
    <message numerus="yes">
        <source>%n decision(s) were not stored: the server of %1 did not answer, and they could not be kept on this computer.</source>
        <translation>
            <numerusform>%n decision was not stored: the server of %1 did not answer, and it could not be kept on this computer.</numerusform>
            <numerusform>%n decisions were not stored: the server of %1 did not answer, and they could not be kept on this computer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legation::ui::ArticleTableModel</name>
    <message numerus="yes">
        <source>%n identical article(s) besides this one</source>
        <translation>
            <numerusform>%n identical article besides this one</numerusform>
            <numerusform>%n identical articles besides this one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) with nearly the same text</source>
        <translation>
            <numerusform>%n article with nearly the same text</numerusform>
            <numerusform>%n articles with nearly the same text</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legation::ui::CompareDialog</name>
    <message numerus="yes">
        <source>%n difference(s): struck out on the left, underlined on the right.</source>
        <translation>
            <numerusform>%n difference: struck out on the left, underlined on the right.</numerusform>
            <numerusform>%n differences: struck out on the left, underlined on the right.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legation::ui::CorrectionsDialog</name>
    <message numerus="yes">
        <source>&amp;Take Over %n Correction(s)</source>
        <translation>
            <numerusform>&amp;Take Over %n Correction</numerusform>
            <numerusform>&amp;Take Over %n Corrections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) or cell(s) cannot be understood and are left out:</source>
        <translation>
            <numerusform>%n place cannot be understood and is left out:</numerusform>
            <numerusform>%n places cannot be understood and are left out:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legation::ui::DateHistogram</name>
    <message numerus="yes">
        <source>%1: %n article(s)</source>
        <translation>
            <numerusform>%1: %n article</numerusform>
            <numerusform>%1: %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legation::ui::DecisionDesk</name>
    <message numerus="yes">
        <source>Done: %1. Apply to %2 more in %n article(s)?</source>
        <translation>
            <numerusform>Done: %1. Apply to %2 more in %n article?</numerusform>
            <numerusform>Done: %1. Apply to %2 more in %n articles?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legation::ui::DecisionFiles</name>
    <message numerus="yes">
        <source>%n row(s) written to %1. Change cells there and save it; then take the corrections over.</source>
        <translation>
            <numerusform>%n row written to %1. Change cells there and save it; then take the corrections over.</numerusform>
            <numerusform>%n rows written to %1. Change cells there and save it; then take the corrections over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) written to %1.</source>
        <translation>
            <numerusform>%n decision written to %1.</numerusform>
            <numerusform>%n decisions written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) read</source>
        <translation>
            <numerusform>%n decision read</numerusform>
            <numerusform>%n decisions read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) contradict another.</source>
        <translation>
            <numerusform>%n decision contradicts another.</numerusform>
            <numerusform>%n decisions contradict others.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legation::ui::DecisionRoom</name>
    <message numerus="yes">
        <source>%n article(s) annotated again,</source>
        <translation>
            <numerusform>%n article annotated again,</numerusform>
            <numerusform>%n articles annotated again,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them with another result. Every decision stands.</source>
        <translation>
            <numerusform>%n of them with another result. Every decision stands.</numerusform>
            <numerusform>%n of them with another result. Every decision stands.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) should be looked at again.</source>
        <translation>
            <numerusform>%n decision should be looked at again.</numerusform>
            <numerusform>%n decisions should be looked at again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legation::ui::EntityChooser</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legation::ui::EntityHeader</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln visit(s)</source>
        <translation>
            <numerusform>%Ln visit</numerusform>
            <numerusform>%Ln visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>titles, forms and the list of visits are of the newest %Ln article(s)</source>
        <translation>
            <numerusform>titles, forms and the list of visits are of the newest %Ln article</numerusform>
            <numerusform>titles, forms and the list of visits are of the newest %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legation::ui::EntityListModel</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n article(s)</source>
        <translation>
            <numerusform>%1: %n article</numerusform>
            <numerusform>%1: %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legation::ui::ExportDialog</name>
    <message numerus="yes">
        <source>%n row(s) copied.</source>
        <translation>
            <numerusform>%n row copied.</numerusform>
            <numerusform>%n rows copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n row(s) copied; save a file for all.</source>
        <translation>
            <numerusform>The first %n row copied; save a file for all.</numerusform>
            <numerusform>The first %n rows copied; save a file for all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were written to %1.</source>
        <translation>
            <numerusform>%n row was written to %1.</numerusform>
            <numerusform>%n rows were written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legation::ui::FacetModel</name>
    <message numerus="yes">
        <source>%1, %n article(s)</source>
        <translation>
            <numerusform>%1, %n article</numerusform>
            <numerusform>%1, %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s); what several articles report counts once</source>
        <translation>
            <numerusform>Once; what several articles report counts once</numerusform>
            <numerusform>%n times; what several articles report counts once</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legation::ui::FacetSection</name>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>%n more…</numerusform>
            <numerusform>%n more…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legation::ui::FileTasks</name>
    <message numerus="yes">
        <source>%n article(s) were written to %1.</source>
        <translation>
            <numerusform>%n article was written to %1.</numerusform>
            <numerusform>%n articles were written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legation::ui::LoadDialog</name>
    <message numerus="yes">
        <source>&amp;Load %n File(s)</source>
        <translation>
            <numerusform>&amp;Load %n File</numerusform>
            <numerusform>&amp;Load %n Files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %n article(s):</source>
        <translation>
            <numerusform>the first %n article:</numerusform>
            <numerusform>the first %n articles:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s):</source>
        <translation>
            <numerusform>%n article:</numerusform>
            <numerusform>%n articles:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) that cannot be read</source>
        <translation>
            <numerusform>%n record that cannot be read</numerusform>
            <numerusform>%n records that cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Folder of %n files, the first of them is %1</source>
        <translation>
            <numerusform>Folder of %n file, the first of them is %1</numerusform>
            <numerusform>Folder of %n files, the first of them is %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legation::ui::LoadReportDialog</name>
    <message numerus="yes">
        <source>%n article(s) without a day took that of their file; a saved report lists the files.</source>
        <translation>
            <numerusform>%n article without a day took that of its file; a saved report lists the files.</numerusform>
            <numerusform>%n articles without a day took that of their files; a saved report lists the files.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legation::ui::Loading</name>
    <message numerus="yes">
        <source>Loading %n file(s)</source>
        <translation>
            <numerusform>Loading %n file</numerusform>
            <numerusform>Loading %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Loading was cancelled after %n article(s). What was loaded until then stays.</source>
        <translation>
            <numerusform>Loading was cancelled after %n article. What was loaded until then stays.</numerusform>
            <numerusform>Loading was cancelled after %n articles. What was loaded until then stays.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) read</source>
        <translation>
            <numerusform>%Ln article read</numerusform>
            <numerusform>%Ln articles read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legation::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n decision(s) are not stored yet: the server of %1 does not answer.</source>
        <translation>
            <numerusform>%n decision is not stored yet: the server of %1 does not answer.</numerusform>
            <numerusform>%n decisions are not stored yet: the server of %1 does not answer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legation::ui::MatrixModel</name>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n engagement(s)</source>
        <translation>
            <numerusform>%n engagement</numerusform>
            <numerusform>%n engagements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legation::ui::MergeDialog</name>
    <message numerus="yes">
        <source>&amp;Merge %n Pair(s)</source>
        <translation>
            <numerusform>&amp;Merge %n Pair</numerusform>
            <numerusform>&amp;Merge %n Pairs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legation::ui::MoreDialog</name>
    <message numerus="yes">
        <source>A&amp;pply to %n Place(s)</source>
        <translation>
            <numerusform>A&amp;pply to %n Place</numerusform>
            <numerusform>A&amp;pply to %n Places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legation::ui::NamesDialog</name>
    <message numerus="yes">
        <source>%n name(s) written to %1.</source>
        <translation>
            <numerusform>%n name written to %1.</numerusform>
            <numerusform>%n names written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legation::ui::PartnerSheet</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %n article(s) of the archive %1 (%2), %3. Days of engagements are those of the reports.</source>
        <translation>
            <numerusform>From %n article of the archive %1 (%2), %3. Days of engagements are those of the reports.</numerusform>
            <numerusform>From %n articles of the archive %1 (%2), %3. Days of engagements are those of the reports.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legation::ui::ReaderPanel</name>
    <message numerus="yes">
        <source>%n identical copy(ies)</source>
        <translation>
            <numerusform>%n identical copy</numerusform>
            <numerusform>%n identical copies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legation::ui::SplitDialog</name>
    <message numerus="yes">
        <source>%n article(s) will speak of the other. It can be undone at any time.</source>
        <translation>
            <numerusform>%n article will speak of the other. It can be undone at any time.</numerusform>
            <numerusform>%n articles will speak of the other. It can be undone at any time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legation::ui::StatusLine</name>
    <message numerus="yes">
        <source>%Ln engagement(s)</source>
        <translation>
            <numerusform>%Ln engagement</numerusform>
            <numerusform>%Ln engagements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln different text(s)</source>
        <translation>
            <numerusform>%Ln different text</numerusform>
            <numerusform>%Ln different texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) wait for the server</source>
        <translation>
            <numerusform>%n decision waits for the server</numerusform>
            <numerusform>%n decisions wait for the server</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legation::ui::TablePanel</name>
    <message numerus="yes">
        <source>%n row(s) copied.</source>
        <translation>
            <numerusform>%n row copied.</numerusform>
            <numerusform>%n rows copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legation::ui::TimelinePanel</name>
    <message numerus="yes">
        <source>%n undated</source>
        <translation>
            <numerusform>%n undated</numerusform>
            <numerusform>%n undated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Timeline by %1: %n engagement(s)</source>
        <translation>
            <numerusform>Timeline by %1: %n engagement</numerusform>
            <numerusform>Timeline by %1: %n engagements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legation::ui::TimelineView</name>
    <message numerus="yes">
        <source>%1: %n engagement(s)</source>
        <translation>
            <numerusform>%1: %n engagement</numerusform>
            <numerusform>%1: %n engagements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legation::ui::Work</name>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>%n s left</numerusform>
            <numerusform>%n s left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>%n min left</numerusform>
            <numerusform>%n min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n decision</numerusform>
            <numerusform>%n decisions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legation::ui::YearBars</name>
    <message numerus="yes">
        <source>%1: %n article(s)</source>
        <translation>
            <numerusform>%1: %n article</numerusform>
            <numerusform>%1: %n articles</numerusform>
        </translation>
    </message>
</context>
</TS>
