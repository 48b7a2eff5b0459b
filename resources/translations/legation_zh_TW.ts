<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>CellMenu</name>
    <message>
        <source>Only %1</source>
        <translation>只看 %1</translation>
    </message>
    <message>
        <source>Not %1</source>
        <translation>排除 %1</translation>
    </message>
</context>
<context>
    <name>Cells</name>
    <message>
        <source>%1: none</source>
        <translation>%1：無</translation>
    </message>
</context>
<context>
    <name>Completions</name>
    <message>
        <source>city of Taiwan</source>
        <translation>臺灣的縣市</translation>
    </message>
    <message>
        <source>partner country</source>
        <translation>夥伴國家</translation>
    </message>
    <message>
        <source>person</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>機構</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>主題</translation>
    </message>
    <message>
        <source>visit, agreement, forum …</source>
        <translation>訪問、協議、論壇…</translation>
    </message>
    <message>
        <source>2022, 2022-03, 2022-03..2022-05</source>
        <translation>2022、2022-03、2022-03..2022-05</translation>
    </message>
    <message>
        <source>has a visit, an agreement …</source>
        <translation>含有訪問、協議…</translation>
    </message>
    <message>
        <source>file it was loaded from</source>
        <translation>載入的檔案</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>taught to this archive</source>
        <translation>教給這個典藏的名稱</translation>
    </message>
    <message>
        <source>another name of %1</source>
        <translation>%1的另一個名稱</translation>
    </message>
    <message>
        <source>place anywhere</source>
        <translation>任何地點</translation>
    </message>
    <message>
        <source>event</source>
        <translation>活動</translation>
    </message>
    <message>
        <source>who came to whom</source>
        <translation>誰來訪、誰出訪</translation>
    </message>
</context>
<context>
    <name>CorrectDialogs</name>
    <message>
        <source>several are separated by ;</source>
        <translation>多項以 ; 分隔</translation>
    </message>
    <message>
        <source>None</source>
        <translation>無</translation>
    </message>
    <message>
        <source>city, or who is visited</source>
        <translation>城市，或受訪對象</translation>
    </message>
    <message>
        <source>Director 2018/2020; Deputy Mayor 2021/..</source>
        <translation>局長 2018/2020; 副市長 2021/..</translation>
    </message>
    <message>
        <source>Correct Article</source>
        <translation>更正文章</translation>
    </message>
    <message>
        <source>Correct Visit</source>
        <translation>更正訪問</translation>
    </message>
    <message>
        <source>Add Visit</source>
        <translation>新增訪問</translation>
    </message>
    <message>
        <source>Correct %1</source>
        <translation>更正%1</translation>
    </message>
    <message>
        <source>%1, %2 or %3</source>
        <translation>%1、%2 或 %3</translation>
    </message>
</context>
<context>
    <name>DecisionWords</name>
    <message>
        <source>Reject %1</source>
        <translation>否決「%1」</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>新增「%1」</translation>
    </message>
    <message>
        <source>Change the range of %1</source>
        <translation>調整「%1」的範圍</translation>
    </message>
    <message>
        <source>Change the kind of %1</source>
        <translation>變更「%1」的類型</translation>
    </message>
    <message>
        <source>Give %1 to %2</source>
        <translation>將「%1」歸給「%2」</translation>
    </message>
    <message>
        <source>Confirm %1</source>
        <translation>確認「%1」</translation>
    </message>
    <message>
        <source>Reject visit “%1”</source>
        <translation>否決訪問「%1」</translation>
    </message>
    <message>
        <source>Confirm visit “%1”</source>
        <translation>確認訪問「%1」</translation>
    </message>
    <message>
        <source>Keep visit “%1” apart</source>
        <translation>將訪問「%1」獨立</translation>
    </message>
    <message>
        <source>Join visit “%1” with another</source>
        <translation>將訪問「%1」與另一則合併</translation>
    </message>
    <message>
        <source>Add visit “%1”</source>
        <translation>新增訪問「%1」</translation>
    </message>
    <message>
        <source>Edit visit “%1”</source>
        <translation>更正訪問「%1」</translation>
    </message>
    <message>
        <source>Edit article “%1”</source>
        <translation>更正文章「%1」</translation>
    </message>
    <message>
        <source>Keep %1 apart</source>
        <translation>標明「%1」另有其人</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>更正「%1」</translation>
    </message>
    <message>
        <source>Forget the name %1</source>
        <translation>移除名稱「%1」</translation>
    </message>
    <message>
        <source>Teach the name %1</source>
        <translation>加入名稱「%1」</translation>
    </message>
    <message>
        <source>Withdraw a decision on %1</source>
        <translation>撤回對「%1」的決定</translation>
    </message>
    <message numerus="yes">
        <source>Import %n decision(s)</source>
        <translation>
            <numerusform>匯入 %n 項決定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take over %n correction(s)</source>
        <translation>
            <numerusform>採用 %n 項更正</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge %1 into %2</source>
        <translation>將「%1」併入「%2」</translation>
    </message>
    <message>
        <source>Split %1</source>
        <translation>拆分「%1」</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1，另有 %n 項</numerusform>
        </translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>訪問</translation>
    </message>
    <message>
        <source>Person, place or body</source>
        <translation>人物、地方或機構</translation>
    </message>
    <message>
        <source>Mention</source>
        <translation>提及</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>決定</translation>
    </message>
    <message>
        <source>Same visit as</source>
        <translation>同一訪問</translation>
    </message>
    <message>
        <source>Is one with</source>
        <translation>同一對象</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Cities</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Partner countries</source>
        <translation>夥伴國家</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重複自</translation>
    </message>
    <message>
        <source>Leading text</source>
        <translation>代表文章</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主方</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>來賓</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地點</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>所指</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>範圍</translation>
    </message>
    <message>
        <source>Latin name</source>
        <translation>外文名</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>其他名稱</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>國家</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>職稱</translation>
    </message>
    <message>
        <source>Titles over time</source>
        <translation>歷任職稱</translation>
    </message>
    <message>
        <source>Is not</source>
        <translation>並非</translation>
    </message>
    <message>
        <source>Other name of</source>
        <translation>為何者的別名</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已確認</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已否決</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>on its own</source>
        <translation>獨立</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>What it is about is no longer found</source>
        <translation>已找不到所指的內容</translation>
    </message>
    <message>
        <source>The program reads something else now</source>
        <translation>程式現在的判讀不同</translation>
    </message>
    <message>
        <source>Someone else decided otherwise</source>
        <translation>他人另有決定</translation>
    </message>
    <message>
        <source>same Latin name</source>
        <translation>外文名相同</translation>
    </message>
    <message>
        <source>the same name in another form</source>
        <translation>同名異寫</translation>
    </message>
    <message>
        <source>the Latin name of one is the name of the other</source>
        <translation>一方的外文名即另一方的名稱</translation>
    </message>
    <message>
        <source>one name is part of the other</source>
        <translation>一方名稱包含另一方</translation>
    </message>
    <message>
        <source>same title</source>
        <translation>職稱相同</translation>
    </message>
    <message>
        <source>same identifier</source>
        <translation>識別碼相同</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>EngagementText</name>
    <message>
        <source>No date</source>
        <translation>無日期</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Place: %1</source>
        <translation>地點：%1</translation>
    </message>
    <message>
        <source>The date is uncertain.</source>
        <translation>日期不確定。</translation>
    </message>
    <message>
        <source>The day is inferred: it is the article&apos;s own.</source>
        <translation>日期為推定：取自文章本身的日期。</translation>
    </message>
    <message>
        <source>Date: %1</source>
        <translation>日期：%1</translation>
    </message>
    <message numerus="yes">
        <source>Reported by %n article(s)</source>
        <translation>
            <numerusform>共有 %n 篇報導</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Explanations</name>
    <message>
        <source>Shows all articles: takes search and filters back.</source>
        <translation>顯示所有文章：清除搜尋和篩選。</translation>
    </message>
    <message>
        <source>Search, and what is done most: load and export.</source>
        <translation>搜尋，以及最常用的動作：載入與匯出。</translation>
    </message>
    <message>
        <source>Narrows what is found. The number beside a value is how many rows choosing it leaves; Delete leaves it out instead.</source>
        <translation>縮小找到的範圍。值旁邊的數字是選了它之後會剩下的列數；按 Delete 則改為排除。</translation>
    </message>
    <message>
        <source>The first day of what is found: 2022, 2022-03, 2022-03-24, or Minguo 111年3月.</source>
        <translation>從哪一天開始：2022、2022-03、2022-03-24，或民國 111年3月。</translation>
    </message>
    <message>
        <source>The last day of what is found: 2022, 2022-03, 2022-03-24.</source>
        <translation>到哪一天為止：2022、2022-03、2022-03-24。</translation>
    </message>
    <message>
        <source>What is found, a row for each article, or for each family of repeated texts. A heading sorts; a right click on a cell shows only these or not these.</source>
        <translation>找到的文章，每則（或每組重複的內容）一列。按欄標題排序；在儲存格上按右鍵可選擇只看某個值或排除它。</translation>
    </message>
    <message>
        <source>The article as it was published. Underlined words are what was found in it: point at one for the rule and the reason, click to open its page, right click to correct it.</source>
        <translation>文章的原文。加底線的是判讀出來的內容：把指標移上去可看規則和原因，按一下開啟它的頁面，按右鍵可更正。</translation>
    </message>
    <message>
        <source>Finds words in this article; Return goes on, Escape closes.</source>
        <translation>在這篇文章中尋找；按 Enter 找下一個，按 Esc 關閉。</translation>
    </message>
    <message>
        <source>Who and what the article names. Each opens a page of its own: names, titles, visits, articles by year, who appears with whom.</source>
        <translation>這篇文章提到的人事物。每一個都有自己的頁面：名稱、職稱、訪問、各年文章數，以及一起出現的人物。</translation>
    </message>
    <message>
        <source>Articles by year. A click shows those of the year in the table.</source>
        <translation>各年的文章數。按一下會在表格中顯示那一年的文章。</translation>
    </message>
    <message>
        <source>Visits and other engagements by day. The buttons zoom, choose the lanes and save the picture.</source>
        <translation>依日期顯示訪問和其他交流。按鈕可縮放、選擇分列、儲存圖片。</translation>
    </message>
    <message>
        <source>How often each city met each partner country; a click shows the articles.</source>
        <translation>各縣市與各夥伴國家的往來次數；按一下會顯示文章。</translation>
    </message>
    <message>
        <source>What just happened, and what can be done about it.</source>
        <translation>剛才發生的事，以及可以怎麼處理。</translation>
    </message>
    <message>
        <source>A panel: drag its title to move it, View ▸ Panels brings it back.</source>
        <translation>面板：拖曳標題可移動；關閉後可從「檢視 ▸ 面板」再開啟。</translation>
    </message>
    <message>
        <source>Open an archive, make one from files, or try the sample.</source>
        <translation>開啟典藏、用檔案建立一個，或試用範例。</translation>
    </message>
    <message>
        <source>How much is found of how much, and whether it is saved.</source>
        <translation>在全部之中找到多少，以及是否已儲存。</translation>
    </message>
    <message>
        <source>Work under way, and how far it is.</source>
        <translation>進行中的工作與進度。</translation>
    </message>
    <message>
        <source>A short walk through the window.</source>
        <translation>視窗的簡短導覽。</translation>
    </message>
    <message>
        <source>Shows files before they are loaded. Choose a file on the left to see its first articles, and say how it is read where they do not look right.</source>
        <translation>載入前先顯示檔案內容。在左邊選一個檔案，就會顯示前幾篇文章；看起來不對時，可以指定讀取方式。</translation>
    </message>
    <message>
        <source>What came of loading: a line for each record that was not kept, with the reason.</source>
        <translation>載入的結果：每一筆沒有保存的資料一行，附上原因。</translation>
    </message>
    <message>
        <source>Writes what is found to a file, or copies it: choose what a row stands for, for whom the file is, and the columns. The first lines are shown below.</source>
        <translation>把找到的內容寫成檔案或複製：選擇一列代表什麼、檔案給誰用，以及要哪些欄。下方會顯示前幾行。</translation>
    </message>
    <message>
        <source>Two texts that repeat each other, with what differs marked. Here it is decided which text leads, and which does not belong.</source>
        <translation>兩篇重複的內容，差異處已標示。可在此決定以哪一則為主，以及哪一則不屬於這一組。</translation>
    </message>
    <message>
        <source>What a table of corrections would change. Nothing is done before it is taken over.</source>
        <translation>更正表會改變的內容。套用之前不會更動任何東西。</translation>
    </message>
    <message>
        <source>Corrects what is known. Fields that stay as they are decide nothing; an emptied field goes back to what the program found.</source>
        <translation>更正已知的內容。沒有改的欄位不會產生決定；清空的欄位會回到程式的判讀。</translation>
    </message>
    <message>
        <source>Says who or what the marked words mean: type a name and choose.</source>
        <translation>指定標記的文字是誰或什麼：輸入名稱並選取。</translation>
    </message>
    <message>
        <source>Everything that people decided about this, with who, when and why.</source>
        <translation>關於這一項的所有決定：誰、何時、為什麼。</translation>
    </message>
    <message>
        <source>Makes two names one person or body. Reasons are given; nothing is merged by itself, and it can be undone.</source>
        <translation>把兩個名稱合併為同一個人或機構。會列出理由，不會自動合併，而且可以復原。</translation>
    </message>
    <message>
        <source>Other places that the same decision fits. Take the marks off those it does not fit.</source>
        <translation>同樣的決定也適用的其他地方。不適用的請取消勾選。</translation>
    </message>
    <message>
        <source>Names that this archive was taught. Articles that hold a new name are read again at once.</source>
        <translation>教給這個典藏的名稱。含有新名稱的文章會立刻重新判讀。</translation>
    </message>
    <message>
        <source>Decisions that the program now sees otherwise, that lost their text, or that someone overruled.</source>
        <translation>程式現在有不同判讀、找不到原文，或被別人改過的決定。</translation>
    </message>
    <message>
        <source>Other reports that may tell of the same visit; joined, they count once.</source>
        <translation>可能是同一次訪問的其他文章；合併後只計一次。</translation>
    </message>
    <message>
        <source>Makes two of one: mark the articles that speak of the other.</source>
        <translation>把一個分成兩個：勾選提到另一個的文章。</translation>
    </message>
    <message>
        <source>Every key of the window.</source>
        <translation>視窗的所有快速鍵。</translation>
    </message>
    <message>
        <source>A view of that name comes back from View ▸ Saved Views.</source>
        <translation>可從「檢視 ▸ 已存檢視」以這個名稱叫回。</translation>
    </message>
    <message>
        <source>Kept with each decision, for those you share them with.</source>
        <translation>會隨每個決定保存，讓您分享的對象知道是誰的決定。</translation>
    </message>
    <message>
        <source>The version and the licence of the program.</source>
        <translation>程式的版本與授權。</translation>
    </message>
    <message>
        <source>Panels that lie on one another: choose the one to be seen.</source>
        <translation>疊在一起的面板：選擇要看的那一個。</translation>
    </message>
    <message>
        <source>Searches as you type. Fields such as city: or date: narrow the search; what was understood stands in the box, and each part can be taken back.</source>
        <translation>邊打字邊搜尋。city:、date: 等欄位可縮小範圍；程式的理解顯示在框內，每一部分都可以收回。</translation>
    </message>
    <message>
        <source>Opens an archive that many people use at once. Who keeps the server tells its name, the database and yours there.</source>
        <translation>開啟多人同時使用的典藏。伺服器、資料庫和您在那裡的名稱，請向管理的人詢問。</translation>
    </message>
    <message>
        <source>Decisions that the server has not stored yet.</source>
        <translation>伺服器尚未儲存的決定。</translation>
    </message>
</context>
<context>
    <name>ExportStyle</name>
    <message>
        <source>CSV for Excel</source>
        <translation>Excel 用 CSV</translation>
    </message>
    <message>
        <source>Opens in Excel with all characters right. A cell that Excel would run as a formula gets an apostrophe before it.</source>
        <translation>在 Excel 開啟時文字正確。會被 Excel 當成公式的儲存格前面加上單引號。</translation>
    </message>
    <message>
        <source>CSV for programs</source>
        <translation>程式用 CSV</translation>
    </message>
    <message>
        <source>Exactly what is stored, for R, Python and databases.</source>
        <translation>與所存完全相同，供 R、Python 與資料庫使用。</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>One object a line; several cities or guests stay a list.</source>
        <translation>每行一個物件；多個城市或來賓仍為清單。</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>網頁</translation>
    </message>
    <message>
        <source>The articles with what was found in them marked, to read and to print.</source>
        <translation>標出判讀內容的文章，可閱讀、列印。</translation>
    </message>
    <message>
        <source>Calendar (iCalendar)</source>
        <translation>行事曆（iCalendar）</translation>
    </message>
    <message>
        <source>Visits whose days are known, for the calendar of Outlook and others.</source>
        <translation>日期已知的訪問，可匯入 Outlook 等行事曆。</translation>
    </message>
    <message>
        <source>Web annotations (JSON-LD)</source>
        <translation>網路註記（JSON-LD）</translation>
    </message>
    <message>
        <source>Each mention with its place in the text, as the W3C lays down.</source>
        <translation>每一處提及與其在文中的位置，依 W3C 標準。</translation>
    </message>
    <message>
        <source>schema.org (JSON-LD)</source>
        <translation>schema.org（JSON-LD）</translation>
    </message>
    <message>
        <source>As search engines and linked data read it.</source>
        <translation>供搜尋引擎和鏈結資料使用。</translation>
    </message>
    <message>
        <source>References (CSL JSON)</source>
        <translation>參考文獻（CSL JSON）</translation>
    </message>
    <message>
        <source>For Zotero and other reference managers.</source>
        <translation>供 Zotero 等書目管理軟體使用。</translation>
    </message>
    <message>
        <source>References (RIS)</source>
        <translation>參考文獻（RIS）</translation>
    </message>
    <message>
        <source>For EndNote and other reference managers.</source>
        <translation>供 EndNote 等書目管理軟體使用。</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>There is no file %1.</source>
        <translation>找不到檔案 %1。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>無法讀取 %1。</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>無法寫入 %1。</translation>
    </message>
    <message>
        <source>The content of %1 is in no format that can be read.</source>
        <translation>%1 的內容不是可讀的格式。</translation>
    </message>
    <message>
        <source>%1 holds bytes that are no text in a known encoding.</source>
        <translation>%1 含有不屬於已知編碼的位元組。</translation>
    </message>
    <message>
        <source>A record of %1 cannot be read (line %2).</source>
        <translation>%1 有一筆資料無法讀取（第 %2 行）。</translation>
    </message>
    <message>
        <source>%1 is no Legation archive.</source>
        <translation>%1 不是 Legation 典藏。</translation>
    </message>
    <message>
        <source>%1 was made by a newer version of Legation.</source>
        <translation>%1 是由較新版的 Legation 建立的。</translation>
    </message>
    <message>
        <source>The archive %1 is damaged.</source>
        <translation>典藏 %1 已損壞。</translation>
    </message>
    <message>
        <source>Another program holds the archive %1.</source>
        <translation>另一個程式正在使用典藏 %1。</translation>
    </message>
    <message>
        <source>The archive is open for reading only.</source>
        <translation>典藏以唯讀開啟。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>磁碟已滿。</translation>
    </message>
    <message>
        <source>The search cannot be understood: %1.</source>
        <translation>無法理解這個搜尋：%1。</translation>
    </message>
    <message>
        <source>“%1” is no date.</source>
        <translation>「%1」不是日期。</translation>
    </message>
    <message>
        <source>The list of names built into the program cannot be read: %1.</source>
        <translation>無法讀取程式內建的名稱表：%1。</translation>
    </message>
    <message>
        <source>It is no longer in the archive.</source>
        <translation>它已不在典藏中。</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>The archive refused: %1.</source>
        <translation>典藏拒絕了：%1。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>沒有更動任何內容。</translation>
    </message>
    <message>
        <source>What is stored is untouched.</source>
        <translation>已儲存的內容不受影響。</translation>
    </message>
    <message>
        <source>What was loaded until then is stored.</source>
        <translation>在此之前載入的內容已儲存。</translation>
    </message>
    <message>
        <source>No file was changed.</source>
        <translation>沒有更動任何檔案。</translation>
    </message>
    <message>
        <source>Look whether it was moved or renamed.</source>
        <translation>請看看是否已移動或改名。</translation>
    </message>
    <message>
        <source>Check that you may use the folder, or choose another.</source>
        <translation>請確認您可以使用該資料夾，或另選一個。</translation>
    </message>
    <message>
        <source>Save it as UTF-8 and load it again.</source>
        <translation>請存成 UTF-8 後再載入。</translation>
    </message>
    <message>
        <source>To read articles from it, use Load Files.</source>
        <translation>若要從中讀取文章，請用「載入檔案」。</translation>
    </message>
    <message>
        <source>Open it with that version.</source>
        <translation>請用該版本開啟。</translation>
    </message>
    <message>
        <source>Close the other program and try again.</source>
        <translation>請關閉另一個程式後再試。</translation>
    </message>
    <message>
        <source>Make room and try again.</source>
        <translation>請騰出空間後再試。</translation>
    </message>
    <message>
        <source>%1 lies on a network drive and can only be read.</source>
        <translation>%1 位於網路磁碟，只能閱讀。</translation>
    </message>
    <message>
        <source>To change it, copy it to a disk of this computer and open it there.</source>
        <translation>若要更改，請先複製到本機磁碟再開啟。</translation>
    </message>
    <message>
        <source>Nothing was decided; all earlier decisions stand.</source>
        <translation>未作任何決定，先前的決定都保留。</translation>
    </message>
    <message>
        <source>Write it as 2022-03-24, 2022-03, 2022 or 2022-03-22/2022-03-25.</source>
        <translation>請寫成 2022-03-24、2022-03、2022 或 2022-03-22/2022-03-25。</translation>
    </message>
    <message>
        <source>“%1” cannot be understood here.</source>
        <translation>此處無法理解「%1」。</translation>
    </message>
    <message>
        <source>Text, Word, PDF, tables (CSV), JSON, web pages and feeds can be loaded.</source>
        <translation>可以載入純文字、Word、PDF、表格（CSV）、JSON、網頁和訂閱來源。</translation>
    </message>
    <message>
        <source>No server answers at %1.</source>
        <translation>%1 沒有伺服器回應。</translation>
    </message>
    <message>
        <source>The server does not accept the password for %1.</source>
        <translation>伺服器不接受 %1 的密碼。</translation>
    </message>
    <message>
        <source>The server has no database for %1.</source>
        <translation>伺服器上沒有 %1 的資料庫。</translation>
    </message>
    <message>
        <source>The server does not allow you to do that in %1.</source>
        <translation>伺服器不允許您在 %1 中這麼做。</translation>
    </message>
    <message>
        <source>The connection to %1 is lost.</source>
        <translation>與 %1 的連線已中斷。</translation>
    </message>
    <message>
        <source>Check the address, and whether this computer is connected to the network.</source>
        <translation>請檢查位址，並確認這台電腦已連上網路。</translation>
    </message>
    <message>
        <source>Put the password into the file .pgpass of your home folder, or ask who keeps the archive.</source>
        <translation>請將密碼寫入家目錄的 .pgpass 檔案，或詢問管理典藏的人。</translation>
    </message>
    <message>
        <source>Check the name at the end of the address.</source>
        <translation>請檢查位址最後的名稱。</translation>
    </message>
    <message>
        <source>Ask who keeps the archive.</source>
        <translation>請詢問管理典藏的人。</translation>
    </message>
    <message>
        <source>It is made anew when the server answers again.</source>
        <translation>伺服器恢復回應後會重新連線。</translation>
    </message>
    <message>
        <source>The connection to %1 is there again.</source>
        <translation>與 %1 的連線已恢復。</translation>
    </message>
    <message>
        <source>Open a copy of it; “legation-cli recover” saves what can still be read.</source>
        <translation>請開啟備份；「legation-cli recover」可救出還能讀取的內容。</translation>
    </message>
    <message>
        <source>%1 was moved, removed or replaced while it was open; nothing more can be written to it.</source>
        <translation>%1 在開啟期間被移動、刪除或換成別的檔案，無法再寫入。</translation>
    </message>
    <message>
        <source>There is no archive in %1 yet.</source>
        <translation>%1 裡還沒有典藏。</translation>
    </message>
    <message>
        <source>The server does not let you open %1.</source>
        <translation>伺服器不允許您開啟 %1。</translation>
    </message>
    <message>
        <source>The connection to %1 is lost. What you decide is kept on this computer and stored when the server answers again.</source>
        <translation>與 %1 的連線中斷。您做的決定會保存在這部電腦上，伺服器恢復後就會存入。</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) wait for the server of %1. They are kept on this computer and stored when you open the archive here again.</source>
        <translation>
            <numerusform>有 %n 個決定在等待 %1 的伺服器。這些決定保存在這部電腦上，下次在這裡開啟典藏時就會存入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) of before are stored now.</source>
        <translation>
            <numerusform>先前的 %n 個決定已經存入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) of before could not be stored: what they are about has changed, or you may no longer decide.</source>
        <translation>
            <numerusform>先前有 %n 個決定無法存入：相關內容已經改變，或您已沒有權限。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueryParts</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Has</source>
        <translation>含有</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>“%1” (character %2) is no field; its words are searched.</source>
        <translation>「%1」（第 %2 字）不是欄位；改以其文字搜尋。</translation>
    </message>
    <message>
        <source>“%1” (character %2) is no known value; its words are searched.</source>
        <translation>「%1」（第 %2 字）不是已知的值；改以其文字搜尋。</translation>
    </message>
    <message>
        <source>The quotation that opens at character %1 is not closed.</source>
        <translation>第 %1 字的引號沒有結尾。</translation>
    </message>
    <message>
        <source>The bracket at character %1 has no partner.</source>
        <translation>第 %1 字的括號沒有配對。</translation>
    </message>
    <message>
        <source>“%1” (character %2) joins nothing and is left out.</source>
        <translation>「%1」（第 %2 字）沒有可連接的內容，已略過。</translation>
    </message>
    <message>
        <source>“%1” (character %2) is no date; write 2022, 2022-03 or 2022-03..2022-05.</source>
        <translation>「%1」（第 %2 字）不是日期；請寫 2022、2022-03 或 2022-03..2022-05。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地點</translation>
    </message>
    <message>
        <source>copies</source>
        <translation>同文</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>the article&apos;s own date: </source>
        <translation>文章日期：</translation>
    </message>
    <message>
        <source>the day the text calls today</source>
        <translation>內文所稱的今日</translation>
    </message>
    <message>
        <source>the first day the text names</source>
        <translation>內文提到的第一個日期</translation>
    </message>
    <message>
        <source>the day the text names</source>
        <translation>內文所載日期</translation>
    </message>
    <message>
        <source>the published day</source>
        <translation>發布日期</translation>
    </message>
    <message>
        <source>the dateline %1</source>
        <translation>發稿資訊 %1</translation>
    </message>
    <message>
        <source>the text names %1</source>
        <translation>內文寫明 %1</translation>
    </message>
    <message>
        <source>the text says its year is %1</source>
        <translation>內文表明為 %1 年</translation>
    </message>
    <message>
        <source>the first full date of the text, %1</source>
        <translation>內文第一個完整日期 %1</translation>
    </message>
    <message>
        <source>the articles of the batch agree on %1 (%2 of %3 votes)</source>
        <translation>同批文章一致指向 %1 年（%3 票中 %2 票）</translation>
    </message>
    <message>
        <source>%1-%2 is a %3</source>
        <translation>%1-%2 是%3</translation>
    </message>
    <message>
        <source>%1 of %2 name month %3</source>
        <translation>%2 篇中有 %1 篇寫 %3 月</translation>
    </message>
    <message>
        <source>month from the batch: </source>
        <translation>月份取自同批文章：</translation>
    </message>
    <message>
        <source>counted from </source>
        <translation>推算自</translation>
    </message>
    <message>
        <source>%1 days long</source>
        <translation>為期 %1 天</translation>
    </message>
    <message>
        <source>the start of %1</source>
        <translation>%1 的起點</translation>
    </message>
    <message>
        <source>every year</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>year </source>
        <translation>年份</translation>
    </message>
    <message>
        <source>%1 years before, </source>
        <translation>%1 年前，</translation>
    </message>
    <message>
        <source>the year after the one named before</source>
        <translation>前述年份的次年</translation>
    </message>
    <message>
        <source>of the year named before</source>
        <translation>與前述年份同年</translation>
    </message>
    <message>
        <source>the day after the one named before</source>
        <translation>前述日期的次日</translation>
    </message>
    <message>
        <source>month of the date before</source>
        <translation>與前述日期同月</translation>
    </message>
    <message>
        <source>day from the text</source>
        <translation>日取自內文</translation>
    </message>
    <message>
        <source>year and month </source>
        <translation>年月</translation>
    </message>
    <message>
        <source>weekday </source>
        <translation>星期</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>位於 %1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>the month that the text begins with</source>
        <translation>內文開頭所載的月份</translation>
    </message>
</context>
<context>
    <name>TimelineText</name>
    <message>
        <source>Award or aid</source>
        <translation>獎項或援助</translation>
    </message>
    <message>
        <source>Day inferred</source>
        <translation>日期推定</translation>
    </message>
</context>
<context>
    <name>Unsent</name>
    <message>
        <source>The connection to %1 is lost. What you decide cannot be kept on this computer: it is stored when the server answers again, and lost if you close the archive before.</source>
        <translation>與 %1 的連線中斷。您做的決定無法保存在這部電腦上：伺服器恢復後就會存入，在那之前關閉就會遺失。</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) were not stored: the server of %1 did not answer, and they could not be kept on this computer.</source>
        <translation>
            <numerusform>有 %n 個決定沒有存入：%1 的伺服器沒有回應，也無法保存在這部電腦上。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>&amp;New Archive…</source>
        <translation>新典藏(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open Archive…</source>
        <translation>開啟典藏(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Load Files…</source>
        <translation>載入檔案(&amp;L)…</translation>
    </message>
    <message>
        <source>Open the &amp;Sample</source>
        <translation>開啟範例(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>匯出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Close Archive</source>
        <translation>關閉典藏(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>結束(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Copy Rows</source>
        <translation>複製各列(&amp;C)</translation>
    </message>
    <message>
        <source>Copy Rows with &amp;Headers</source>
        <translation>連同欄名複製各列(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Find in Article</source>
        <translation>在文章中尋找(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Next Hit</source>
        <translation>下一個符合處(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Hit</source>
        <translation>上一個符合處(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>搜尋(&amp;S)</translation>
    </message>
    <message>
        <source>Go to the &amp;Articles</source>
        <translation>移到文章表格(&amp;A)</translation>
    </message>
    <message>
        <source>Show &amp;All Articles</source>
        <translation>顯示所有文章(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Save This View…</source>
        <translation>儲存此檢視(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Smaller Text</source>
        <translation>縮小文字(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Usual Text Size</source>
        <translation>預設文字大小(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Restore Layout</source>
        <translation>還原版面(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>全螢幕(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>鍵盤快速鍵(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Legation</source>
        <translation>關於 Legation(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>檔案(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>最近開啟(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編輯(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>檢視(&amp;V)</translation>
    </message>
    <message>
        <source>Saved &amp;Views</source>
        <translation>已存檢視(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>面板(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Dates</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Gregorian (2022)</source>
        <translation>西元 (2022)(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Minguo (111)</source>
        <translation>民國 (111)(&amp;M)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>語言(&amp;G)</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>依系統(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>色彩(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>淺色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>說明(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>New &amp;Window</source>
        <translation>新增視窗(&amp;W)</translation>
    </message>
    <message>
        <source>Load a Fol&amp;der…</source>
        <translation>載入資料夾(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>下一步(&amp;W)</translation>
    </message>
    <message>
        <source>Colu&amp;mns</source>
        <translation>欄位(&amp;M)</translation>
    </message>
    <message>
        <source>Ne&amp;xt Panel</source>
        <translation>下一個面板(&amp;X)</translation>
    </message>
    <message>
        <source>Pr&amp;evious Panel</source>
        <translation>上一個面板(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>復原(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;What Is Selected</source>
        <translation>選取的內容(&amp;W)</translation>
    </message>
    <message>
        <source>The &amp;Same in More Places…</source>
        <translation>套用到其他相同處(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Article…</source>
        <translation>文章(&amp;A)…</translation>
    </message>
    <message>
        <source>Add a &amp;Visit…</source>
        <translation>新增訪問(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;History of the Article…</source>
        <translation>文章的更正紀錄(&amp;H)…</translation>
    </message>
    <message>
        <source>Decisions to &amp;Look at Again…</source>
        <translation>待檢視的決定(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Names of This Archive…</source>
        <translation>本典藏的名稱(&amp;N)…</translation>
    </message>
    <message>
        <source>Annotate A&amp;gain</source>
        <translation>重新標註(&amp;G)</translation>
    </message>
    <message>
        <source>Save &amp;Articles…</source>
        <translation>儲存文章(&amp;A)…</translation>
    </message>
    <message>
        <source>Save &amp;Visits…</source>
        <translation>儲存訪問(&amp;V)…</translation>
    </message>
    <message>
        <source>Save &amp;People and Places…</source>
        <translation>儲存人物與地方(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Take Corrections Over…</source>
        <translation>採用更正(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Export Decisions…</source>
        <translation>匯出決定(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Import Decisions…</source>
        <translation>匯入決定(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Correct</source>
        <translation>更正(&amp;C)</translation>
    </message>
    <message>
        <source>In a S&amp;preadsheet</source>
        <translation>用試算表更正(&amp;P)</translation>
    </message>
    <message>
        <source>Share &amp;Decisions</source>
        <translation>分享決定(&amp;D)</translation>
    </message>
    <message>
        <source>Repeated Texts in &amp;One Row</source>
        <translation>重複的文章合為一列(&amp;O)</translation>
    </message>
    <message>
        <source>Wh&amp;o Decides…</source>
        <translation>由誰決定(&amp;O)…</translation>
    </message>
    <message>
        <source>Who &amp;May Be the Same…</source>
        <translation>可能相同的對象(&amp;M)…</translation>
    </message>
    <message>
        <source>Take the &amp;Tour</source>
        <translation>導覽一次(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;What Is This?</source>
        <translation>這是什麼？(&amp;W)</translation>
    </message>
    <message>
        <source>Save What Is Found as an &amp;Archive…</source>
        <translation>把找到的內容存成典藏(&amp;A)…</translation>
    </message>
    <message>
        <source>Open S&amp;hared Archive…</source>
        <translation>開啟共用典藏(&amp;H)…</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Visit</source>
        <translation>訪問</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>協議</translation>
    </message>
    <message>
        <source>Forum</source>
        <translation>論壇</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>入會</translation>
    </message>
    <message>
        <source>Award</source>
        <translation>獎項</translation>
    </message>
    <message>
        <source>Aid</source>
        <translation>援助</translation>
    </message>
    <message>
        <source>Inbound</source>
        <translation>來訪</translation>
    </message>
    <message>
        <source>Outbound</source>
        <translation>出訪</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>線上</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>國家</translation>
    </message>
    <message>
        <source>Foreign place</source>
        <translation>國外地方</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>機構</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>活動</translation>
    </message>
    <message>
        <source>no date found</source>
        <translation>沒有日期</translation>
    </message>
    <message>
        <source>day of publication</source>
        <translation>發布日</translation>
    </message>
    <message>
        <source>from the dateline</source>
        <translation>取自發稿資訊</translation>
    </message>
    <message>
        <source>from the text</source>
        <translation>取自內文</translation>
    </message>
    <message>
        <source>day from the text, the rest inferred from the batch</source>
        <translation>日取自內文，其餘由同批文章推定</translation>
    </message>
    <message>
        <source>inferred from the batch</source>
        <translation>由同批文章推定</translation>
    </message>
    <message>
        <source>Partner country</source>
        <translation>夥伴國家</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主題</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>夥伴</translation>
    </message>
    <message>
        <source>Engagements</source>
        <translation>交流</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>來源</translation>
    </message>
</context>
<context>
    <name>legation::ui::ArticleTableModel</name>
    <message numerus="yes">
        <source>%n identical article(s) besides this one</source>
        <translation>
            <numerusform>另有 %n 篇內容相同</numerusform>
        </translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>夥伴</translation>
    </message>
    <message>
        <source>Engagements</source>
        <translation>交流</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>同文</translation>
    </message>
    <message>
        <source>%1: none</source>
        <translation>%1：無</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>In the Text</source>
        <translation>內文</translation>
    </message>
    <message>
        <source>Below the row it repeats: %1</source>
        <translation>屬於上方的重複文章：%1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 % of both texts is the same</source>
        <translation>兩篇內容有 %1 % 相同</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) with nearly the same text</source>
        <translation>
            <numerusform>另有 %n 篇內容幾乎相同</numerusform>
        </translation>
    </message>
    <message>
        <source>open</source>
        <translation>已展開</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已收合</translation>
    </message>
</context>
<context>
    <name>legation::ui::Chip</name>
    <message>
        <source>without %1</source>
        <translation>不含 %1</translation>
    </message>
    <message>
        <source>Take back: %1</source>
        <translation>取消：%1</translation>
    </message>
</context>
<context>
    <name>legation::ui::ColumnsModel</name>
    <message>
        <source>“%1” in the file</source>
        <translation>檔案中為「%1」</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>編號</translation>
    </message>
    <message>
        <source>Number of the article</source>
        <translation>文章編號</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>End</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>Date rests on</source>
        <translation>日期依據</translation>
    </message>
    <message>
        <source>Reason of the date</source>
        <translation>日期理由</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>內文</translation>
    </message>
    <message>
        <source>Cities</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Partner countries</source>
        <translation>夥伴國家</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Directions</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主方</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>來賓</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地點</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>句子</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>CAMEO code</source>
        <translation>CAMEO 代碼</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主題</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Place in the file</source>
        <translation>檔案中的位置</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>發布日</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>發布單位</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>網址</translation>
    </message>
    <message>
        <source>Identical copies</source>
        <translation>相同份數</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Latin name</source>
        <translation>外文名</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>國家</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>職稱</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>實體</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>出處</translation>
    </message>
    <message>
        <source>Number given by the file</source>
        <translation>檔案給的編號</translation>
    </message>
    <message>
        <source>Headline or first words</source>
        <translation>標題或開頭文字</translation>
    </message>
    <message>
        <source>Number of the entity</source>
        <translation>實體編號</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Articles that report it</source>
        <translation>報導篇數</translation>
    </message>
    <message>
        <source>Numbers of these articles</source>
        <translation>報導的文章編號</translation>
    </message>
</context>
<context>
    <name>legation::ui::CompareDialog</name>
    <message>
        <source>nothing</source>
        <translation>無</translation>
    </message>
    <message>
        <source>a blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>&amp;Let the Right Text Lead</source>
        <translation>以右邊為代表(&amp;L)</translation>
    </message>
    <message>
        <source>Take the Right One &amp;Out</source>
        <translation>將右邊移出(&amp;O)</translation>
    </message>
    <message>
        <source>Texts Side by Side</source>
        <translation>並排對照</translation>
    </message>
    <message>
        <source>Text on the left</source>
        <translation>左邊的文章</translation>
    </message>
    <message>
        <source>Text on the right</source>
        <translation>右邊的文章</translation>
    </message>
    <message>
        <source>Texts side by side</source>
        <translation>並排的文章</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1 (leading text)</source>
        <translation>%1（代表文章）</translation>
    </message>
    <message>
        <source>%1 (%2 % alike)</source>
        <translation>%1（相似度 %2 %）</translation>
    </message>
    <message>
        <source>The rest is too long to be shown here.</source>
        <translation>其餘部分太長，無法在此顯示。</translation>
    </message>
    <message>
        <source>The texts are the same.</source>
        <translation>兩篇內容相同。</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s): struck out on the left, underlined on the right.</source>
        <translation>
            <numerusform>共 %n 處差異：左邊以刪除線、右邊以底線標示。</numerusform>
        </translation>
    </message>
    <message>
        <source>Difference %1 of %2: %3 on the left, %4 on the right.</source>
        <translation>第 %1 處差異，共 %2 處：左邊為%3，右邊為%4。</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>上一處差異(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一處差異(&amp;N)</translation>
    </message>
</context>
<context>
    <name>legation::ui::CorrectionsDialog</name>
    <message>
        <source>Corrections from %1</source>
        <translation>來自 %1 的更正</translation>
    </message>
    <message>
        <source>These cells were changed. They are decided in one step, which can be undone.</source>
        <translation>以下儲存格有變更，會以一個步驟套用，之後可以復原。</translation>
    </message>
    <message>
        <source>No cell of the file differs from what is shown.</source>
        <translation>檔案內容與目前顯示的完全相同。</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Take Over %n Correction(s)</source>
        <translation>
            <numerusform>採用 %n 項更正(&amp;T)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) or cell(s) cannot be understood and are left out:</source>
        <translation>
            <numerusform>有 %n 處無法理解，予以略過：</numerusform>
        </translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>欄位</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>After</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Cells that were changed</source>
        <translation>有變更的儲存格</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>What cannot be understood</source>
        <translation>無法理解之處</translation>
    </message>
</context>
<context>
    <name>legation::ui::DateHistogram</name>
    <message numerus="yes">
        <source>%1: %n article(s)</source>
        <translation>
            <numerusform>%1：%n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter: articles by date</source>
        <translation>篩選：各時期的文章</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>Arrow keys walk the bars, Space chooses one, Shift and arrow several, + goes nearer, − back, Escape takes the choice back.</source>
        <translation>方向鍵在長條間移動，空白鍵選一個，Shift 加方向鍵選多個，＋ 放大，− 退回，Esc 取消選取。</translation>
    </message>
    <message>
        <source>When the found articles were published. Click on a year, or drag over several. A double click shows the months of a year and the days of a month; drag there for the days you want.</source>
        <translation>找到的文章是何時發布的。按一下選一年，拖曳可選數年。按兩下會顯示一年的各月或一月的各日，再拖曳選出需要的日子。</translation>
    </message>
</context>
<context>
    <name>legation::ui::DayFields</name>
    <message>
        <source>“%1” is no date. Write 2022, 2022-03 or 2022-03-24.</source>
        <translation>「%1」不是日期，請寫成 2022、2022-03 或 2022-03-24。</translation>
    </message>
    <message>
        <source>The range ends before it begins.</source>
        <translation>結束日早於起始日。</translation>
    </message>
    <message>
        <source>from</source>
        <translation>起</translation>
    </message>
    <message>
        <source>to</source>
        <translation>迄</translation>
    </message>
    <message>
        <source>First day of the range</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Last day of the range</source>
        <translation>結束日</translation>
    </message>
    <message>
        <source>A year, a month or a day: 2022, 2022-03, 2022-03-24 or 111-03-24</source>
        <translation>年、月或日：2022、2022-03、2022-03-24 或 111-03-24</translation>
    </message>
</context>
<context>
    <name>legation::ui::DecisionDesk</name>
    <message>
        <source>&amp;Undo</source>
        <translation>復原(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Show the List…</source>
        <translation>顯示清單(&amp;S)…</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>沒有可以復原的步驟。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>沒有可以重做的步驟。</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Done: %1.</source>
        <translation>已完成：%1。</translation>
    </message>
    <message numerus="yes">
        <source>Done: %1. Apply to %2 more in %n article(s)?</source>
        <translation>
            <numerusform>已完成：%1。要套用到另外 %n 篇文章中的 %2 處嗎？</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone: %1.</source>
        <translation>已復原：%1。</translation>
    </message>
    <message>
        <source>Done again: %1.</source>
        <translation>已重做：%1。</translation>
    </message>
    <message>
        <source>Merging</source>
        <translation>正在合併</translation>
    </message>
    <message>
        <source>Deciding</source>
        <translation>正在寫入決定</translation>
    </message>
    <message>
        <source>Nothing is decided.</source>
        <translation>不會做任何決定。</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was decided.</source>
        <translation>已取消，沒有做任何決定。</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>正在復原</translation>
    </message>
    <message>
        <source>Doing again</source>
        <translation>正在重做</translation>
    </message>
    <message>
        <source>Everything stays as it was.</source>
        <translation>一切維持原狀。</translation>
    </message>
    <message>
        <source>Something else was decided since. Nothing was undone.</source>
        <translation>之後又有其他決定，因此沒有復原任何項目。</translation>
    </message>
    <message>
        <source>Something else was decided since. Nothing was done again.</source>
        <translation>之後又有其他決定，因此沒有重做任何項目。</translation>
    </message>
</context>
<context>
    <name>legation::ui::DecisionFiles</name>
    <message>
        <source>Correct in a Spreadsheet</source>
        <translation>用試算表更正</translation>
    </message>
    <message>
        <source>corrections.csv</source>
        <translation>更正.csv</translation>
    </message>
    <message>
        <source>CSV for spreadsheets (*.csv)</source>
        <translation>試算表用 CSV (*.csv)</translation>
    </message>
    <message>
        <source>Take Corrections Over</source>
        <translation>採用更正</translation>
    </message>
    <message>
        <source>CSV (*.csv *.tsv *.txt)</source>
        <translation>CSV (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Export Decisions</source>
        <translation>匯出決定</translation>
    </message>
    <message>
        <source>decisions.jsonl</source>
        <translation>決定.jsonl</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Import Decisions</source>
        <translation>匯入決定</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1. Change cells there and save it; then take the corrections over.</source>
        <translation>
            <numerusform>已將 %n 列寫入 %1。請在檔案中修改並儲存，再採用更正。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) written to %1.</source>
        <translation>
            <numerusform>已將 %n 項決定寫入 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) read</source>
        <translation>
            <numerusform>讀入 %n 項決定</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>新增 %1 項</translation>
    </message>
    <message>
        <source>%1 known already</source>
        <translation>已有 %1 項</translation>
    </message>
    <message>
        <source>%1 about articles that are not here</source>
        <translation>%1 項所指的文章不在此</translation>
    </message>
    <message>
        <source>%1 lines that are no decision</source>
        <translation>%1 行不是決定</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) contradict another.</source>
        <translation>
            <numerusform>有 %n 項決定與他項牴觸。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Review…</source>
        <translation>檢視(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>復原(&amp;U)</translation>
    </message>
    <message>
        <source>Cancelled. No file was changed.</source>
        <translation>已取消。沒有更動任何檔案。</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>正在寫入 %1</translation>
    </message>
    <message>
        <source>No file is changed.</source>
        <translation>不會更動任何檔案。</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在讀取 %1</translation>
    </message>
    <message>
        <source>Nothing is decided.</source>
        <translation>不會做任何決定。</translation>
    </message>
    <message>
        <source>%1.</source>
        <extracomment>Between the parts of a sentence, and at its end</extracomment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>legation::ui::DecisionMenus</name>
    <message>
        <source>C&amp;onfirm %1</source>
        <translation>確認「%1」(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Reject %1</source>
        <translation>否決「%1」(&amp;R)</translation>
    </message>
    <message>
        <source>Change &amp;Kind</source>
        <translation>變更類型(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Give It to Another…</source>
        <translation>歸給其他對象(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Add %1 as</source>
        <translation>新增「%1」為(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Use %1 for %2</source>
        <translation>以「%1」取代「%2」的範圍(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Visits of the Article</source>
        <translation>本文的訪問(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Add a Visit…</source>
        <translation>新增訪問(&amp;A)…</translation>
    </message>
    <message>
        <source>C&amp;onfirm Visit</source>
        <translation>確認訪問(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Reject Visit</source>
        <translation>否決訪問(&amp;R)</translation>
    </message>
    <message>
        <source>Correct V&amp;isit…</source>
        <translation>更正訪問(&amp;I)…</translation>
    </message>
    <message>
        <source>Same Visit &amp;as…</source>
        <translation>與另一則為同一訪問(&amp;A)…</translation>
    </message>
    <message>
        <source>A Visit on Its O&amp;wn</source>
        <translation>獨立的訪問(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;History of the Visit…</source>
        <translation>訪問的更正紀錄(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Correct %1…</source>
        <translation>更正「%1」(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Merge with Another…</source>
        <translation>與其他對象合併(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Split…</source>
        <translation>拆分(&amp;S)…</translation>
    </message>
    <message>
        <source>Correct Articl&amp;e…</source>
        <translation>更正文章(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;History of %1…</source>
        <translation>「%1」的更正紀錄(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;History of the Article…</source>
        <translation>文章的更正紀錄(&amp;H)…</translation>
    </message>
</context>
<context>
    <name>legation::ui::DecisionRoom</name>
    <message>
        <source>&amp;Undo</source>
        <translation>復原(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>復原(&amp;U)：%1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做(&amp;R)：%1</translation>
    </message>
    <message>
        <source>Who Decides</source>
        <translation>由誰決定</translation>
    </message>
    <message>
        <source>The name that is kept with your decisions:</source>
        <translation>隨決定保存的姓名：</translation>
    </message>
    <message>
        <source>Annotating again</source>
        <translation>正在重新標註</translation>
    </message>
    <message>
        <source>What was annotated until then stays, and every decision.</source>
        <translation>已標註的部分和所有決定都會保留。</translation>
    </message>
    <message>
        <source>Annotating again was cancelled. What was annotated until then stays, and every decision.</source>
        <translation>已取消重新標註。已標註的部分與所有決定都保留。</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) annotated again,</source>
        <translation>
            <numerusform>已重新標註 %n 篇文章，</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them with another result. Every decision stands.</source>
        <translation>
            <numerusform>其中 %n 篇結果不同。所有決定都保留。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) should be looked at again.</source>
        <translation>
            <numerusform>有 %n 項決定需要再檢視。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Review…</source>
        <translation>檢視(&amp;R)…</translation>
    </message>
</context>
<context>
    <name>legation::ui::EntityChooser</name>
    <message>
        <source>Part of a name, in any writing</source>
        <translation>名稱的一部分，何種寫法皆可</translation>
    </message>
    <message>
        <source>Name to look for</source>
        <translation>要找的名稱</translation>
    </message>
    <message>
        <source>People, places and organisations of that name</source>
        <translation>符合名稱的人物、地方與機構</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n 篇文章</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legation::ui::EntityHeader</name>
    <message>
        <source>Show only articles that name it</source>
        <translation>只顯示提到它的文章</translation>
    </message>
    <message>
        <source>Articles by year</source>
        <translation>各年文章</translation>
    </message>
    <message>
        <source>C&amp;orrect</source>
        <translation>更正(&amp;O)</translation>
    </message>
    <message>
        <source>Correct its name, country and titles, merge it with another, split it, read its history</source>
        <translation>更正名稱、國家與職稱，合併、拆分，或查看更正紀錄</translation>
    </message>
    <message>
        <source>Filter &amp;by This</source>
        <translation>以此篩選(&amp;B)</translation>
    </message>
    <message>
        <source>Shee&amp;t…</source>
        <translation>資料頁(&amp;T)…</translation>
    </message>
    <message>
        <source>Partner sheet: print or save one page about it, visits by year, people met, agreements, last contact</source>
        <translation>夥伴資料頁：列印或儲存一頁資料，含各年訪問、會見的人、協議、最近往來</translation>
    </message>
    <message>
        <source>Last contact: %1 · %2</source>
        <translation>最近往來：%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln visit(s)</source>
        <translation>
            <numerusform>%Ln 次訪問</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>titles, forms and the list of visits are of the newest %Ln article(s)</source>
        <translation>
            <numerusform>職稱、寫法與訪問清單取自最新的 %Ln 篇文章</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legation::ui::EntityListModel</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>還有 %n 項</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>People</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>機構</translation>
    </message>
    <message>
        <source>Cities</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>國家</translation>
    </message>
    <message>
        <source>Foreign places</source>
        <translation>國外地方</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>活動</translation>
    </message>
    <message>
        <source>Together with</source>
        <translation>一起出現的人與單位</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>無日期</translation>
    </message>
    <message>
        <source>Visits and other engagements</source>
        <translation>訪問與其他交流</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n article(s)</source>
        <translation>
            <numerusform>%1：%n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>職稱</translation>
    </message>
    <message>
        <source>Forms of the name</source>
        <translation>名稱的寫法</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Together with, in the newest %L1 articles</source>
        <translation>一起出現的人與單位（最新 %L1 篇）</translation>
    </message>
    <message>
        <source>The newest visits and other engagements</source>
        <translation>最新的訪問與其他交流</translation>
    </message>
</context>
<context>
    <name>legation::ui::EntityPanel</name>
    <message>
        <source>People, places and organisations</source>
        <translation>人物、地方與機構</translation>
    </message>
    <message>
        <source>In the article</source>
        <translation>文章中</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一頁</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>下一頁</translation>
    </message>
    <message>
        <source>All that the selected article names</source>
        <translation>所選文章提到的一切</translation>
    </message>
    <message>
        <source>About %1</source>
        <translation>關於 %1</translation>
    </message>
    <message>
        <source>Named in the article</source>
        <translation>文章中提到</translation>
    </message>
    <message>
        <source>No archive is open</source>
        <translation>沒有開啟的典藏</translation>
    </message>
    <message>
        <source>Open one or load files to see who met whom.</source>
        <translation>開啟典藏或載入檔案，看誰會見了誰。</translation>
    </message>
    <message>
        <source>No article is selected</source>
        <translation>未選取文章</translation>
    </message>
    <message>
        <source>Select one in the table: its people, places and organisations appear here.</source>
        <translation>在表格中選一篇：其中的人物、地方與機構會顯示在這裡。</translation>
    </message>
    <message>
        <source>This article names no one</source>
        <translation>這篇文章沒有提到人物</translation>
    </message>
    <message>
        <source>No person, place or organisation was found in it.</source>
        <translation>其中找不到人物、地方或機構。</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>另存為 PDF(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>列印(&amp;P)…</translation>
    </message>
    <message>
        <source>Save partner sheet</source>
        <translation>儲存夥伴資料頁</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The sheet was saved to %1.</source>
        <translation>資料頁已存到 %1。</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>顯示(&amp;S)</translation>
    </message>
</context>
<context>
    <name>legation::ui::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>First lines:</source>
        <translation>前幾行：</translation>
    </message>
    <message>
        <source>What is found, one row for each</source>
        <translation>匯出找到的內容，每列一項</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>文章(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Visit or other engagement</source>
        <translation>訪問或其他交流(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Person, place or body</source>
        <translation>人物、地方或單位(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Mention</source>
        <translation>提及處(&amp;M)</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>&amp;Columns, in this order</source>
        <translation>欄位，依此順序(&amp;C)</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>檔案的欄位</translation>
    </message>
    <message>
        <source>Move the column up (Ctrl+Up)</source>
        <translation>欄位上移 (Ctrl+Up)</translation>
    </message>
    <message>
        <source>Move the column down (Ctrl+Down)</source>
        <translation>欄位下移 (Ctrl+Down)</translation>
    </message>
    <message>
        <source>A&amp;ll</source>
        <translation>全選(&amp;L)</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>所有欄位</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>全不選(&amp;N)</translation>
    </message>
    <message>
        <source>No column</source>
        <translation>不選欄位</translation>
    </message>
    <message>
        <source>&amp;Save File…</source>
        <translation>儲存檔案(&amp;S)…</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>複製(&amp;O)</translation>
    </message>
    <message>
        <source>Copy the rows, to paste them into a table</source>
        <translation>複製各列，以便貼到表格</translation>
    </message>
    <message>
        <source>Of the %1 articles that the search finds, in the order of the table (%2 engagements).</source>
        <translation>搜尋找到的 %1 篇文章，依表格順序（%2 次交流）。</translation>
    </message>
    <message>
        <source>Of all %1 articles, in the order of the table (%2 engagements).</source>
        <translation>全部 %1 篇文章，依表格順序（%2 次交流）。</translation>
    </message>
    <message>
        <source>No archive is open.</source>
        <translation>沒有開啟的典藏。</translation>
    </message>
    <message>
        <source>Choose at least one column.</source>
        <translation>請至少選一欄。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied.</source>
        <translation>
            <numerusform>已複製 %n 列。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n row(s) copied; save a file for all.</source>
        <translation>
            <numerusform>已複製前 %n 列；要全部請儲存成檔案。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save export</source>
        <translation>儲存匯出檔</translation>
    </message>
    <message>
        <source>Cancelled. No file was changed.</source>
        <translation>已取消。沒有更動任何檔案。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were written to %1.</source>
        <translation>
            <numerusform>%n 列已寫到 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>正在寫入 %1</translation>
    </message>
    <message>
        <source>No file is changed.</source>
        <translation>不會更動任何檔案。</translation>
    </message>
    <message>
        <source>&amp;Export Again…</source>
        <translation>再匯出一次(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>格式(&amp;F)：</translation>
    </message>
    <message>
        <source>Show the &amp;Folder</source>
        <translation>顯示資料夾(&amp;F)</translation>
    </message>
</context>
<context>
    <name>legation::ui::FacetModel</name>
    <message>
        <source>Click: only this. Ctrl+click or the box: this too. Right click: more.</source>
        <translation>按一下：只看這項。按住 Ctrl 或按方框：加選這項。右鍵：更多。</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n article(s)</source>
        <translation>
            <numerusform>%1，%n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <translation>%1，已選</translation>
    </message>
    <message>
        <source>%1, left out</source>
        <translation>%1，已排除</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s); what several articles report counts once</source>
        <translation>
            <numerusform>%n 次；多篇報導的同一件事只計一次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legation::ui::FacetSection</name>
    <message>
        <source>Fewer</source>
        <translation>收起</translation>
    </message>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>還有 %n 項…</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>篩選：%1</translation>
    </message>
    <message>
        <source>Search in: %1</source>
        <translation>在「%1」中搜尋</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Clear the filter: %1</source>
        <translation>清除篩選：%1</translation>
    </message>
</context>
<context>
    <name>legation::ui::FacetView</name>
    <message>
        <source>&amp;Only This</source>
        <translation>只看這項(&amp;O)</translation>
    </message>
    <message>
        <source>This &amp;Too</source>
        <translation>加選這項(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Leave Out</source>
        <translation>排除(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Take Back</source>
        <translation>取消選擇(&amp;T)</translation>
    </message>
</context>
<context>
    <name>legation::ui::FamilyActions</name>
    <message>
        <source>Show Its &amp;Repeats</source>
        <translation>顯示重複的文章(&amp;R)</translation>
    </message>
    <message>
        <source>Hide the &amp;Repeats</source>
        <translation>收合重複的文章(&amp;R)</translation>
    </message>
    <message>
        <source>Compare the &amp;Texts…</source>
        <translation>對照內容(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Let This Text Lead</source>
        <translation>以這篇為代表(&amp;L)</translation>
    </message>
    <message>
        <source>Take It &amp;Out of Its Family</source>
        <translation>移出這一組(&amp;O)</translation>
    </message>
</context>
<context>
    <name>legation::ui::FieldsDialog</name>
    <message>
        <source>kept with the decision; may stay empty</source>
        <translation>隨決定保存，可留空</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>理由(&amp;R)：</translation>
    </message>
    <message>
        <source>%1:</source>
        <translation>%1：</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>%1 · Minguo %2</source>
        <translation>%1 · 民國 %2</translation>
    </message>
</context>
<context>
    <name>legation::ui::FileTasks</name>
    <message>
        <source>Open Archive</source>
        <translation>開啟典藏</translation>
    </message>
    <message>
        <source>Legation archives (*.legation)</source>
        <translation>Legation 典藏 (*.legation)</translation>
    </message>
    <message>
        <source>New Archive: Where to Keep It</source>
        <translation>新典藏：存放位置</translation>
    </message>
    <message>
        <source>Load Files</source>
        <translation>載入檔案</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>Load All Files of a Folder</source>
        <translation>載入資料夾內所有檔案</translation>
    </message>
    <message>
        <source>Loading the sample</source>
        <translation>正在載入範例</translation>
    </message>
    <message>
        <source>What was loaded until then stays.</source>
        <translation>已載入的部分會保留。</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>新聞稿</translation>
    </message>
    <message>
        <source>Articles (%1)</source>
        <translation>文章 (%1)</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>再試一次(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Load It…</source>
        <translation>載入它(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Keep Here</source>
        <translation>存在這裡(&amp;K)</translation>
    </message>
    <message>
        <source>Save What Is Found as an Archive</source>
        <translation>把找到的內容存成典藏</translation>
    </message>
    <message>
        <source>%1 (selection)</source>
        <translation>%1（選集）</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>正在寫入 %1</translation>
    </message>
    <message>
        <source>No file is changed.</source>
        <translation>不會更動任何檔案。</translation>
    </message>
    <message>
        <source>Cancelled. No file was changed.</source>
        <translation>已取消。沒有更動任何檔案。</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) were written to %1.</source>
        <translation>
            <numerusform>%n 篇文章已寫到 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open It</source>
        <translation>開啟(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Make One There</source>
        <translation>在那裡建立(&amp;M)</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>正在開啟 %1</translation>
    </message>
    <message>
        <source>The archive stays as it is.</source>
        <translation>內容保持原樣。</translation>
    </message>
</context>
<context>
    <name>legation::ui::FilterPanel</name>
    <message>
        <source>Filters</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Leads one step further out: from days to their year, from months to all dates.</source>
        <translation>往外退一層：從日退回該年，從月退回全部日期。</translation>
    </message>
    <message>
        <source>All dates</source>
        <translation>全部日期</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>回到%1</translation>
    </message>
</context>
<context>
    <name>legation::ui::FindBar</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1／%2</translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation>在本文中尋找</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一個</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一個</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>legation::ui::GiveDialog</name>
    <message>
        <source>Whom or What It Names</source>
        <translation>指的是誰或什麼</translation>
    </message>
    <message>
        <source>In this place “%1” names:</source>
        <translation>此處的「%1」指的是：</translation>
    </message>
    <message>
        <source>&amp;Give</source>
        <translation>歸給(&amp;G)</translation>
    </message>
    <message>
        <source>%1 · new, of that name</source>
        <translation>%1 · 新增此名稱</translation>
    </message>
</context>
<context>
    <name>legation::ui::HelpWindow</name>
    <message>
        <source>en</source>
        <comment>folder of help pages</comment>
        <extracomment>The folder of the help pages in the language of the translation.</extracomment>
        <translation>zh_TW</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>Page of the help</source>
        <translation>說明頁面</translation>
    </message>
    <message>
        <source>Tab goes from link to link, Return follows one, Alt+Left goes back.</source>
        <translation>按 Tab 移到下一個連結，按 Enter 開啟，按 Alt+← 返回。</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>The page before.</source>
        <translation>上一頁。</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>目錄(&amp;C)</translation>
    </message>
    <message>
        <source>The list of all pages.</source>
        <translation>所有頁面的清單。</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>關閉(&amp;L)</translation>
    </message>
    <message>
        <source>Closes the help.</source>
        <translation>關閉說明。</translation>
    </message>
</context>
<context>
    <name>legation::ui::HistoryDialog</name>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>何人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>變更</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>決定</translation>
    </message>
    <message>
        <source>History</source>
        <translation>更正紀錄</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation>撤回(&amp;W)</translation>
    </message>
    <message>
        <source>The decision no longer counts; what the program reads is shown again</source>
        <translation>此決定不再採用，改回顯示程式的判讀</translation>
    </message>
    <message>
        <source>%1 (undone)</source>
        <translation>%1（已復原）</translation>
    </message>
    <message>
        <source>%1 (withdrawn)</source>
        <translation>%1（已撤回）</translation>
    </message>
    <message>
        <source>Nobody has decided anything about it yet.</source>
        <translation>目前還沒有任何更正。</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>理由：%1</translation>
    </message>
    <message>
        <source>Made on: %1</source>
        <translation>依據：%1</translation>
    </message>
</context>
<context>
    <name>legation::ui::LoadDialog</name>
    <message>
        <source>Load Articles</source>
        <translation>載入文章</translation>
    </message>
    <message>
        <source>Check that the articles look right. Nothing is stored until you press Load; an article that the archive has already is not kept twice.</source>
        <translation>請確認文章看起來正確。按下「載入」之前不會儲存；典藏中已有的文章不會重複收錄。</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>發布日</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>內文</translation>
    </message>
    <message>
        <source>First articles of the file</source>
        <translation>檔案的前幾篇文章</translation>
    </message>
    <message>
        <source>&amp;Files:</source>
        <translation>檔案(&amp;F)：</translation>
    </message>
    <message>
        <source>Files to load</source>
        <translation>要載入的檔案</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>加入(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Load File</source>
        <translation>載入檔案(&amp;L)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Load %n File(s)</source>
        <translation>
            <numerusform>載入 %n 個檔案(&amp;L)</numerusform>
        </translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>加入檔案</translation>
    </message>
    <message>
        <source>No file is chosen.</source>
        <translation>尚未選擇檔案。</translation>
    </message>
    <message numerus="yes">
        <source>the first %n article(s):</source>
        <translation>
            <numerusform>前 %n 篇文章：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s):</source>
        <translation>
            <numerusform>%n 篇文章：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) that cannot be read</source>
        <translation>
            <numerusform>%n 筆無法讀取</numerusform>
        </translation>
    </message>
    <message>
        <source>Add F&amp;older…</source>
        <translation>加入資料夾(&amp;O)…</translation>
    </message>
    <message>
        <source>Add all files of a folder</source>
        <translation>加入資料夾內所有檔案</translation>
    </message>
    <message numerus="yes">
        <source>Folder of %n files, the first of them is %1</source>
        <translation>
            <numerusform>資料夾共 %n 個檔案，第一個是 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Read All Files &amp;So</source>
        <translation>所有檔案都這樣讀(&amp;S)</translation>
    </message>
    <message>
        <source>Reads every file of the list as it is said here for this one.</source>
        <translation>清單中的每個檔案都照這裡的設定讀取。</translation>
    </message>
    <message>
        <source>&amp;Load</source>
        <translation>載入(&amp;L)</translation>
    </message>
    <message>
        <source>Add files, or a folder with all files in it and below it. They can also be dropped here.</source>
        <translation>請加入檔案，或加入資料夾（含底下各層的所有檔案）。也可以直接拖放到這裡。</translation>
    </message>
</context>
<context>
    <name>legation::ui::LoadReportDialog</name>
    <message>
        <source>Report of Loading</source>
        <translation>載入報告</translation>
    </message>
    <message>
        <source>Records that were not kept</source>
        <translation>未收錄的資料</translation>
    </message>
    <message>
        <source>&amp;Save Report…</source>
        <translation>儲存報告(&amp;S)…</translation>
    </message>
    <message>
        <source>%1 read: %2 new, %3 known already, %4 not kept.</source>
        <translation>讀取 %1 篇：新增 %2 篇，已有 %3 篇，未收錄 %4 篇。</translation>
    </message>
    <message>
        <source>An article with the same headline and text is in the archive once; its copies are counted.</source>
        <translation>標題與內文相同的文章在典藏中只收一篇，並計其份數。</translation>
    </message>
    <message>
        <source>Loading was cancelled; what was loaded until then stays.</source>
        <translation>載入已取消；已載入的內容會保留。</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>儲存報告</translation>
    </message>
    <message>
        <source>report.txt</source>
        <translation>載入報告.txt</translation>
    </message>
    <message>
        <source>Text (*.txt);;CSV (*.csv)</source>
        <translation>文字 (*.txt);;CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) without a day took that of their file; a saved report lists the files.</source>
        <translation>
            <numerusform>有 %n 篇沒有日期的文章採用了檔案的日期；另存的報告會列出是哪些檔案。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legation::ui::Loading</name>
    <message>
        <source>Loading</source>
        <translation>正在載入</translation>
    </message>
    <message numerus="yes">
        <source>Loading %n file(s)</source>
        <translation>
            <numerusform>正在載入 %n 個檔案</numerusform>
        </translation>
    </message>
    <message>
        <source>What was loaded until then stays.</source>
        <translation>已載入的部分會保留。</translation>
    </message>
    <message numerus="yes">
        <source>Loading was cancelled after %n article(s). What was loaded until then stays.</source>
        <translation>
            <numerusform>載入 %n 篇後取消。已載入的內容會保留。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) read</source>
        <translation>
            <numerusform>讀取 %Ln 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>新增 %1 篇</translation>
    </message>
    <message>
        <source>%1 known already</source>
        <translation>%1 篇已有</translation>
    </message>
    <message>
        <source>%1 could not be read</source>
        <translation>%1 篇無法讀取</translation>
    </message>
    <message>
        <source>Loading was cancelled; what was loaded until then stays.</source>
        <translation>載入已取消；已載入的內容會保留。</translation>
    </message>
    <message>
        <source>&amp;Report…</source>
        <translation>報告(&amp;R)…</translation>
    </message>
    <message>
        <source>%1 dated by their file</source>
        <translation>%1 篇採用檔案的日期</translation>
    </message>
    <message>
        <source>%1.</source>
        <extracomment>Between the parts of a sentence, and at its end</extracomment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>legation::ui::MainWindow</name>
    <message>
        <source>%1 — Legation</source>
        <translation>%1 — Legation</translation>
    </message>
    <message>
        <source>Legation</source>
        <translation>Legation</translation>
    </message>
    <message>
        <source>Save This View</source>
        <translation>儲存此檢視</translation>
    </message>
    <message>
        <source>&amp;Filters</source>
        <translation>篩選(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;People and Places</source>
        <translation>人物與地方(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>時間軸(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Cities and Countries</source>
        <translation>城市與國家(&amp;C)</translation>
    </message>
    <message>
        <source>Name of the view (search, filters, order, columns and timeline):</source>
        <translation>檢視的名稱（搜尋、篩選、順序、欄位與時間軸）：</translation>
    </message>
    <message>
        <source>Not Stored Yet</source>
        <translation>尚未儲存</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) are not stored yet: the server of %1 does not answer.</source>
        <translation>
            <numerusform>有 %n 個決定尚未儲存：%1 的伺服器沒有回應。</numerusform>
        </translation>
    </message>
    <message>
        <source>They are kept on this computer and stored when you open the archive here again.</source>
        <translation>這些決定保存在這部電腦上，下次在這裡開啟典藏時就會存入。</translation>
    </message>
    <message>
        <source>They cannot be kept on this computer and will be lost.</source>
        <translation>這些決定無法保存在這部電腦上，關閉後就會遺失。</translation>
    </message>
    <message>
        <source>&amp;Close All the Same</source>
        <translation>仍要關閉(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>留下(&amp;S)</translation>
    </message>
</context>
<context>
    <name>legation::ui::MatrixModel</name>
    <message>
        <source>%1 and %2: %3</source>
        <translation>%1與%2：%3</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n 次訪問</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n engagement(s)</source>
        <translation>
            <numerusform>%n 次交流</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>legation::ui::MatrixPanel</name>
    <message>
        <source>Matrix of cities and partner countries</source>
        <translation>城市與夥伴國家對照表</translation>
    </message>
    <message>
        <source>Engagements by city and partner country</source>
        <translation>各城市與夥伴國家的交流</translation>
    </message>
    <message>
        <source>Cou&amp;nt:</source>
        <translation>計算(&amp;N)：</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>訪問</translation>
    </message>
    <message>
        <source>All engagements</source>
        <translation>所有交流</translation>
    </message>
    <message>
        <source>How often each city met each partner country. A click searches for the pair, a click on a heading for the city or the country; a second click takes it back.</source>
        <translation>各城市與各夥伴國家交流的次數。按一下格子即搜尋這一組，按標題則搜尋該城市或國家；再按一次取消。</translation>
    </message>
    <message>
        <source>No archive is open</source>
        <translation>沒有開啟的典藏</translation>
    </message>
    <message>
        <source>Open one or load files to see which city met which country.</source>
        <translation>開啟典藏或載入檔案，即可看到哪個城市與哪個國家往來。</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>計算中…</translation>
    </message>
    <message>
        <source>No city met a partner country in what is found</source>
        <translation>搜尋結果中沒有城市與國家往來</translation>
    </message>
    <message>
        <source>Widen the search.</source>
        <translation>請放寬搜尋條件。</translation>
    </message>
</context>
<context>
    <name>legation::ui::MergeDialog</name>
    <message>
        <source>May be the same</source>
        <translation>可能相同</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Who or what may be the same</source>
        <translation>可能相同的對象</translation>
    </message>
    <message>
        <source>Merge %1 with Another</source>
        <translation>將「%1」與其他對象合併</translation>
    </message>
    <message>
        <source>&amp;Or look for it by name:</source>
        <translation>或以名稱尋找(&amp;O)：</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>合併(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Not the Same</source>
        <translation>並不相同(&amp;N)</translation>
    </message>
    <message>
        <source>It is not suggested again</source>
        <translation>不再建議</translation>
    </message>
    <message>
        <source>%1 becomes another name of %2: articles, visits and titles of both are shown together. It can be undone at any time.</source>
        <translation>「%1」將成為「%2」的別名，兩者的文章、訪問與職稱合併顯示。隨時可以復原。</translation>
    </message>
    <message>
        <source>Nothing suggests that it is one with another.</source>
        <translation>沒有可能相同的建議。</translation>
    </message>
    <message>
        <source>Choose with whom or what it is one.</source>
        <translation>請選擇與哪一個對象相同。</translation>
    </message>
    <message>
        <source>Who May Be the Same</source>
        <translation>可能相同的對象</translation>
    </message>
    <message>
        <source>Nothing suggests that two are the same.</source>
        <translation>沒有可能相同的建議。</translation>
    </message>
    <message>
        <source>Looking for who may be the same…</source>
        <translation>正在尋找可能相同的人…</translation>
    </message>
    <message>
        <source>&amp;Tick All Like This</source>
        <translation>勾選同類(&amp;T)</translation>
    </message>
    <message>
        <source>Ticks every pair that is listed for the same reason, to merge them at once</source>
        <translation>勾選因相同理由列出的每一組，以便一次合併</translation>
    </message>
    <message>
        <source>%1 (%L2)</source>
        <translation>%1（%L2）</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Merge %n Pair(s)</source>
        <translation>
            <numerusform>合併 %n 組(&amp;M)</numerusform>
        </translation>
    </message>
    <message>
        <source>The first of each ticked pair becomes another name of the second, in one step that can be undone at any time.</source>
        <translation>每一組勾選的對象中，前者會成為後者的別名；一步完成，隨時可以復原。</translation>
    </message>
    <message>
        <source>L&amp;ook for it by name:</source>
        <translation>以名稱尋找(&amp;O)：</translation>
    </message>
    <message>
        <source>This (articles)</source>
        <translation>這個（篇數）</translation>
    </message>
    <message>
        <source>May be the same as (articles)</source>
        <translation>可能等同於（篇數）</translation>
    </message>
</context>
<context>
    <name>legation::ui::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>關閉此訊息</translation>
    </message>
</context>
<context>
    <name>legation::ui::MoreDialog</name>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Places to decide likewise</source>
        <translation>可同樣處理之處</translation>
    </message>
    <message>
        <source>The Same in More Places</source>
        <translation>套用到其他相同處</translation>
    </message>
    <message>
        <source>%1: the same in these places. Take the tick away where it is not so; what remains is decided in one step and undone in one.</source>
        <translation>%1：以下各處同樣處理。不適用者請取消勾選，其餘會以一個步驟套用，也能一次復原。</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>全選(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>全不選(&amp;N)</translation>
    </message>
    <message numerus="yes">
        <source>A&amp;pply to %n Place(s)</source>
        <translation>
            <numerusform>套用到 %n 處(&amp;P)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legation::ui::NamesDialog</name>
    <message>
        <source>Person</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>機構</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>單位</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Foreign place</source>
        <translation>國外地方</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Latin name</source>
        <translation>外文名</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>國家</translation>
    </message>
    <message>
        <source>Other name of</source>
        <translation>為何者的別名</translation>
    </message>
    <message>
        <source>Names taught to this archive</source>
        <translation>本典藏加入的名稱</translation>
    </message>
    <message>
        <source>Names of This Archive</source>
        <translation>本典藏的名稱</translation>
    </message>
    <message>
        <source>Names that the program does not know by itself. The articles that hold a name are read again as soon as it is taught.</source>
        <translation>程式原本不認得的名稱。加入後，含有該名稱的文章會立即重新判讀。</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名稱(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>類型(&amp;K)：</translation>
    </message>
    <message>
        <source>&amp;Latin name:</source>
        <translation>外文名(&amp;L)：</translation>
    </message>
    <message>
        <source>C&amp;ountry:</source>
        <translation>國家(&amp;O)：</translation>
    </message>
    <message>
        <source>Ot&amp;her name of:</source>
        <translation>為何者的別名(&amp;H)：</translation>
    </message>
    <message>
        <source>&amp;Teach</source>
        <translation>加入(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>移除(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>匯入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>匯出(&amp;E)…</translation>
    </message>
    <message>
        <source>official name of the city</source>
        <translation>城市的正式名稱</translation>
    </message>
    <message>
        <source>Chan&amp;ge</source>
        <translation>變更(&amp;G)</translation>
    </message>
    <message>
        <source>Import Names</source>
        <translation>匯入名稱</translation>
    </message>
    <message>
        <source>Names (*.tsv)</source>
        <translation>名稱 (*.tsv)</translation>
    </message>
    <message>
        <source>The archive knows all names of the file.</source>
        <translation>檔案中的名稱都已在典藏中。</translation>
    </message>
    <message>
        <source>Export Names</source>
        <translation>匯出名稱</translation>
    </message>
    <message>
        <source>names.tsv</source>
        <translation>名稱.tsv</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) written to %1.</source>
        <translation>
            <numerusform>已將 %n 個名稱寫入 %1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legation::ui::PartnerSheet</name>
    <message>
        <source>Last contact:</source>
        <translation>最近往來：</translation>
    </message>
    <message>
        <source>Visits by year</source>
        <translation>各年訪問</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>…還有 %n 項</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>職稱</translation>
    </message>
    <message numerus="yes">
        <source>From %n article(s) of the archive %1 (%2), %3. Days of engagements are those of the reports.</source>
        <translation>
            <numerusform>取自典藏 %1（%2）的 %n 篇文章，%3。交流日期依報導所載。</numerusform>
        </translation>
    </message>
    <message>
        <source>Latest visits</source>
        <translation>最近的訪問</translation>
    </message>
    <message>
        <source>Agreements, awards and other engagements</source>
        <translation>協議、獎項與其他交流</translation>
    </message>
    <message>
        <source>People met, with the title they had and the day they last appeared together</source>
        <translation>會見的人，附當時的職稱與最後一起出現的日期</translation>
    </message>
</context>
<context>
    <name>legation::ui::PreviewPane</name>
    <message>
        <source>First lines of the file</source>
        <translation>檔案的前幾行</translation>
    </message>
</context>
<context>
    <name>legation::ui::QuietDock</name>
    <message>
        <source>Close the panel: %1</source>
        <translation>關閉面板：%1</translation>
    </message>
</context>
<context>
    <name>legation::ui::ReaderPanel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, no. %2</source>
        <translation>%1 第 %2 篇</translation>
    </message>
    <message numerus="yes">
        <source>%n identical copy(ies)</source>
        <translation>
            <numerusform>另有 %n 份相同</numerusform>
        </translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>No article is chosen</source>
        <translation>未選擇文章</translation>
    </message>
    <message>
        <source>Choose a row of the list above to read it here.</source>
        <translation>在上方清單選一列，即可在此閱讀。</translation>
    </message>
</context>
<context>
    <name>legation::ui::ReaderView</name>
    <message>
        <source>Rule %1</source>
        <translation>規則 %1</translation>
    </message>
    <message>
        <source>Click for its page</source>
        <translation>按一下看其資料</translation>
    </message>
    <message>
        <source>&amp;Show %1</source>
        <translation>顯示 %1(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Search for “%1”</source>
        <translation>搜尋「%1」(&amp;S)</translation>
    </message>
</context>
<context>
    <name>legation::ui::ReadingPane</name>
    <message>
        <source>&amp;Headline:</source>
        <translation>標題(&amp;H)：</translation>
    </message>
    <message>
        <source>&amp;Text:</source>
        <translation>內文(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Published:</source>
        <translation>發布日期(&amp;P)：</translation>
    </message>
    <message>
        <source>P&amp;ublisher:</source>
        <translation>發布單位(&amp;U)：</translation>
    </message>
    <message>
        <source>Lin&amp;k:</source>
        <translation>連結(&amp;K)：</translation>
    </message>
    <message>
        <source>&amp;Number:</source>
        <translation>編號(&amp;N)：</translation>
    </message>
    <message>
        <source>Text, one article a line</source>
        <translation>文字，每行一篇</translation>
    </message>
    <message>
        <source>Text, a blank line between articles</source>
        <translation>文字，以空行分篇</translation>
    </message>
    <message>
        <source>JSON Lines, one article a line</source>
        <translation>JSON Lines，每行一篇</translation>
    </message>
    <message>
        <source>JSON, a list of articles</source>
        <translation>JSON，文章清單</translation>
    </message>
    <message>
        <source>Table (CSV), one article a row</source>
        <translation>表格 (CSV)，每列一篇</translation>
    </message>
    <message>
        <source>Web page, one article</source>
        <translation>網頁（一篇文章）</translation>
    </message>
    <message>
        <source>Feed (RSS or Atom)</source>
        <translation>訂閱來源（RSS 或 Atom）</translation>
    </message>
    <message>
        <source>&amp;Encoding:</source>
        <translation>編碼(&amp;E)：</translation>
    </message>
    <message>
        <source>How the characters of the file are stored. Older files from Taiwan are often in Big5; choose the one in which the articles below are legible.</source>
        <translation>檔案中文字的儲存方式。臺灣較舊的檔案常是 Big5；請選擇下方文章可以正常閱讀的編碼。</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Which column of the table, or key of the records, this is taken from.</source>
        <translation>這一項取自表格的哪一欄，或資料的哪一個鍵。</translation>
    </message>
    <message>
        <source>Automatic: %1</source>
        <translation>自動：%1</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（無）</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>OpenDocument 文件</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word 文件</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF 文件</translation>
    </message>
    <message>
        <source>Archive of Legation</source>
        <translation>Legation 典藏檔</translation>
    </message>
    <message>
        <source>Articles without a &amp;day take that of the file</source>
        <translation>沒有日期的文章採用檔案的日期(&amp;D)</translation>
    </message>
    <message>
        <source>The day in the name of the file or of the folder it lies in (2023-05-14, 1120514), else the day on which the file was last changed. The report of loading tells which was taken. Leave it off where the file was only copied or downloaded on that day.</source>
        <translation>先看檔案名稱或所在資料夾名稱裡的日期（2023-05-14、1120514），沒有時用檔案最後修改的那一天。載入報告會說明採用了哪一個。如果檔案只是在那天複製或下載的，請不要勾選。</translation>
    </message>
</context>
<context>
    <name>legation::ui::ReviewDialog</name>
    <message>
        <source>Decision</source>
        <translation>決定</translation>
    </message>
    <message>
        <source>Why look again</source>
        <translation>為何要再檢視</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>目前</translation>
    </message>
    <message>
        <source>Decisions to look at again</source>
        <translation>待檢視的決定</translation>
    </message>
    <message>
        <source>Decisions to Look at Again</source>
        <translation>待檢視的決定</translation>
    </message>
    <message>
        <source>&amp;Show Article</source>
        <translation>顯示文章(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>維持(&amp;K)</translation>
    </message>
    <message>
        <source>Decides the same anew, knowing what the program reads now</source>
        <translation>得知程式目前的判讀後，仍維持原決定</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation>撤回(&amp;W)</translation>
    </message>
    <message>
        <source>The decision no longer counts; what the program reads is shown again</source>
        <translation>此決定不再採用，改回顯示程式的判讀</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在檢視…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Every decision is where it belongs; nothing contradicts another.</source>
        <translation>所有決定都各得其所，沒有牴觸。</translation>
    </message>
    <message>
        <source>Made on: %1</source>
        <translation>依據：%1</translation>
    </message>
</context>
<context>
    <name>legation::ui::SameVisitDialog</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>來賓</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Visits of the days around</source>
        <translation>前後日期的訪問</translation>
    </message>
    <message>
        <source>The Same Visit as</source>
        <translation>與哪一則為同一訪問</translation>
    </message>
    <message>
        <source>&amp;Same Visit</source>
        <translation>同一訪問(&amp;S)</translation>
    </message>
    <message>
        <source>No other visit is reported of the days around.</source>
        <translation>前後日期沒有其他訪問的報導。</translation>
    </message>
    <message>
        <source>Both reports are shown as one visit from then on. It can be undone at any time.</source>
        <translation>之後兩篇報導會顯示為同一訪問。隨時可以復原。</translation>
    </message>
</context>
<context>
    <name>legation::ui::SearchBox</name>
    <message>
        <source>More parts of the search</source>
        <translation>搜尋的其他部分</translation>
    </message>
    <message>
        <source>Take back: %1</source>
        <translation>取消：%1</translation>
    </message>
    <message>
        <source>Search articles</source>
        <translation>搜尋文章</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>Words, &quot;phrases&quot;, -without, city: country: person: org: topic: kind: date:</source>
        <translation>詞、&quot;片語&quot;、-排除、city: country: person: org: topic: kind: date:</translation>
    </message>
    <message>
        <source>Show all articles</source>
        <translation>顯示所有文章</translation>
    </message>
</context>
<context>
    <name>legation::ui::ServerDialog</name>
    <message>
        <source>Open a Shared Archive</source>
        <translation>開啟共用典藏</translation>
    </message>
    <message>
        <source>&amp;Server:</source>
        <translation>伺服器(&amp;S)：</translation>
    </message>
    <message>
        <source>archive.example.org; empty: this computer</source>
        <translation>archive.example.org；留空表示這部電腦</translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation>連接埠(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Database:</source>
        <translation>資料庫(&amp;D)：</translation>
    </message>
    <message>
        <source>its name on the server</source>
        <translation>在伺服器上的名稱</translation>
    </message>
    <message>
        <source>&amp;Archive:</source>
        <translation>典藏(&amp;A)：</translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation>使用者(&amp;U)：</translation>
    </message>
    <message>
        <source>your name on the server</source>
        <translation>您在伺服器上的名稱</translation>
    </message>
    <message>
        <source>Pass&amp;word:</source>
        <translation>密碼(&amp;W)：</translation>
    </message>
    <message>
        <source>only where the server asks for one</source>
        <translation>伺服器要求時才需要</translation>
    </message>
    <message>
        <source>The archive needs a name only where a database holds several. The password is not kept; one in the file .pgpass of your home folder is found without being typed.</source>
        <translation>只有資料庫裡有好幾個典藏時，才需要填寫典藏名稱。密碼不會保存；家目錄的 .pgpass 檔裡若有密碼，不必輸入也會使用。</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>開啟(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Make One There</source>
        <translation>在那裡建立(&amp;M)</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>開啟過的典藏</translation>
    </message>
    <message>
        <source>Opened &amp;before:</source>
        <translation>開啟過的典藏(&amp;B)：</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>連線中…</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>這部電腦</translation>
    </message>
    <message>
        <source>No server answers at %1. Check its name and the port, and whether this computer is connected to the network.</source>
        <translation>%1 沒有伺服器回應。請檢查名稱和連接埠，以及這部電腦是否已連上網路。</translation>
    </message>
    <message>
        <source>The server asks for the password of %1.</source>
        <translation>伺服器要求 %1 的密碼。</translation>
    </message>
    <message>
        <source>The server does not accept this password for %1.</source>
        <translation>伺服器不接受 %1 的這個密碼。</translation>
    </message>
    <message>
        <source>The server has no database %1. Check the name.</source>
        <translation>伺服器沒有資料庫 %1。請檢查名稱。</translation>
    </message>
    <message>
        <source>The database %1 holds no archive of that name yet. Check the name, or make an archive there.</source>
        <translation>資料庫 %1 裡還沒有這個名稱的典藏。請檢查名稱，或在那裡建立典藏。</translation>
    </message>
    <message>
        <source>What is in the database %1 is no Legation archive. It was left as it is.</source>
        <translation>資料庫 %1 裡的內容不是 Legation 典藏，未作任何更動。</translation>
    </message>
    <message>
        <source>The server does not let %1 open this archive. Ask who keeps it.</source>
        <translation>伺服器不允許 %1 開啟這個典藏。請向管理的人詢問。</translation>
    </message>
    <message>
        <source>you</source>
        <translation>您</translation>
    </message>
</context>
<context>
    <name>legation::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>鍵盤快速鍵</translation>
    </message>
    <message>
        <source>What</source>
        <translation>動作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按鍵</translation>
    </message>
    <message>
        <source>About Legation</source>
        <translation>關於 Legation</translation>
    </message>
    <message>
        <source>Legation %1</source>
        <translation>Legation %1</translation>
    </message>
    <message>
        <source>An archive browser for city diplomacy. Free software under the MIT licence. Nothing leaves this computer.</source>
        <translation>城市外交典藏瀏覽器。依 MIT 授權的自由軟體。沒有任何資料會離開這台電腦。</translation>
    </message>
    <message>
        <source>In the search box</source>
        <translation>在搜尋框</translation>
    </message>
    <message>
        <source>Searches of before, completions</source>
        <translation>以前的搜尋、自動完成</translation>
    </message>
    <message>
        <source>Keep this search in the history</source>
        <translation>把這次搜尋留在紀錄中</translation>
    </message>
    <message>
        <source>At the beginning: take back the last part</source>
        <translation>在開頭：收回最後一部分</translation>
    </message>
    <message>
        <source>Empty it; once more: to the articles</source>
        <translation>清空；再按一次：到文章表格</translation>
    </message>
    <message>
        <source>In the filters</source>
        <translation>在篩選</translation>
    </message>
    <message>
        <source>Only this value, or take it back</source>
        <translation>只看這個值，或取消</translation>
    </message>
    <message>
        <source>This value too</source>
        <translation>加選這個值</translation>
    </message>
    <message>
        <source>Leave this value out</source>
        <translation>排除這個值</translation>
    </message>
    <message>
        <source>Bars of the dates: walk; with Shift: choose several</source>
        <translation>日期長條：移動；加 Shift：選取數個</translation>
    </message>
    <message>
        <source>Bars of the dates: nearer, farther</source>
        <translation>日期長條：放大、縮小</translation>
    </message>
    <message>
        <source>In the articles</source>
        <translation>在文章表格</translation>
    </message>
    <message>
        <source>Show and hide the repeats of a text</source>
        <translation>展開、收合內容重複的文章</translation>
    </message>
    <message>
        <source>Show or hide the repeats; on one of them: compare the texts</source>
        <translation>展開或收合內容重複的文章；在其中一篇上：比對內文</translation>
    </message>
    <message>
        <source>Only these, not these, correct, copy</source>
        <translation>只看這些、排除這些、更正、複製</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>在內文</translation>
    </message>
    <message>
        <source>Next and previous mention</source>
        <translation>下一個、上一個提及處</translation>
    </message>
    <message>
        <source>Show the page of the mention</source>
        <translation>開啟提及對象的頁面</translation>
    </message>
    <message>
        <source>In the timeline</source>
        <translation>在時間軸</translation>
    </message>
    <message>
        <source>Previous and next visit</source>
        <translation>上一次、下一次訪問</translation>
    </message>
    <message>
        <source>Lane above and below</source>
        <translation>上一列、下一列</translation>
    </message>
    <message>
        <source>First and last visit</source>
        <translation>第一次、最後一次訪問</translation>
    </message>
    <message>
        <source>Open the article of the visit</source>
        <translation>開啟記載訪問的文章</translation>
    </message>
    <message>
        <source>Nearer, farther, all of the time</source>
        <translation>放大、縮小、整段時間</translation>
    </message>
    <message>
        <source>Earlier and later</source>
        <translation>往前、往後</translation>
    </message>
    <message>
        <source>Take the range of days back</source>
        <translation>取消日期範圍</translation>
    </message>
</context>
<context>
    <name>legation::ui::SkippedModel</name>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Why it was not kept</source>
        <translation>未收錄的原因</translation>
    </message>
    <message>
        <source>The file does not exist.</source>
        <translation>檔案不存在。</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>檔案無法讀取。</translation>
    </message>
    <message>
        <source>Its content is in no known format (%1).</source>
        <translation>內容不是已知的格式（%1）。</translation>
    </message>
    <message>
        <source>Its bytes are no text in a known encoding (%1).</source>
        <translation>位元組不是已知編碼的文字（%1）。</translation>
    </message>
    <message>
        <source>The record cannot be read (%1).</source>
        <translation>這筆資料無法讀取（%1）。</translation>
    </message>
</context>
<context>
    <name>legation::ui::SplitDialog</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Articles that name it</source>
        <translation>提到它的文章</translation>
    </message>
    <message>
        <source>Split %1</source>
        <translation>拆分「%1」</translation>
    </message>
    <message>
        <source>Tick the articles that speak of another of the same name.</source>
        <translation>請勾選提到另一位同名者的文章。</translation>
    </message>
    <message>
        <source>%1 (2)</source>
        <translation>%1（2）</translation>
    </message>
    <message>
        <source>&amp;The other is told apart as:</source>
        <translation>另一位以此名稱區別(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>拆分(&amp;S)</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) will speak of the other. It can be undone at any time.</source>
        <translation>
            <numerusform>將有 %n 篇文章改指另一位。隨時可以復原。</numerusform>
        </translation>
    </message>
    <message>
        <source>These articles do not name it.</source>
        <translation>這些文章沒有提到它。</translation>
    </message>
</context>
<context>
    <name>legation::ui::StatusLine</name>
    <message>
        <source>%1 of %2 articles</source>
        <translation>%1 篇，共 %2 篇</translation>
    </message>
    <message numerus="yes">
        <source>%Ln engagement(s)</source>
        <translation>
            <numerusform>%Ln 次交流</numerusform>
        </translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>涵蓋 %1 至 %2</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>搜尋中…</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>唯讀</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已儲存</translation>
    </message>
    <message numerus="yes">
        <source>%Ln different text(s)</source>
        <translation>
            <numerusform>%Ln 篇不同內容</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) wait for the server</source>
        <translation>
            <numerusform>%n 個決定等待伺服器</numerusform>
        </translation>
    </message>
    <message>
        <source>No connection to the server</source>
        <translation>與伺服器沒有連線</translation>
    </message>
</context>
<context>
    <name>legation::ui::TablePanel</name>
    <message>
        <source>&amp;Usual Columns</source>
        <translation>預設欄位(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>複製(&amp;C)</translation>
    </message>
    <message>
        <source>Copy with &amp;Headers</source>
        <translation>連同欄名複製(&amp;H)</translation>
    </message>
    <message>
        <source>More than %L1 rows are too many for the clipboard. Export them to a file.</source>
        <translation>超過 %L1 列，剪貼簿放不下。請匯出成檔案。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied.</source>
        <translation>
            <numerusform>已複製 %n 列。</numerusform>
        </translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>No article is found</source>
        <translation>找不到文章</translation>
    </message>
    <message>
        <source>Take back a part of the search or a filter, or look through all articles.</source>
        <translation>請取消部分搜尋或篩選，或瀏覽所有文章。</translation>
    </message>
    <message>
        <source>&amp;Show All Articles</source>
        <translation>顯示所有文章(&amp;S)</translation>
    </message>
    <message>
        <source>This archive has no articles yet</source>
        <translation>這個典藏還沒有文章</translation>
    </message>
    <message>
        <source>&amp;Load Files…</source>
        <translation>載入檔案(&amp;L)…</translation>
    </message>
    <message>
        <source>The archive could not be searched</source>
        <translation>典藏無法搜尋</translation>
    </message>
    <message>
        <source>What is stored is untouched. The message above says why.</source>
        <translation>已儲存的內容不受影響。原因見上方訊息。</translation>
    </message>
    <message>
        <source>Search &amp;Again</source>
        <translation>重新搜尋(&amp;A)</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>搜尋中…</translation>
    </message>
    <message>
        <source>Load files of press releases, or drop them or their folder on this window.</source>
        <translation>載入新聞稿檔案，或把檔案、資料夾拖放到這個視窗。</translation>
    </message>
    <message>
        <source>Names by &amp;Strokes</source>
        <translation>名稱依筆畫(&amp;S)</translation>
    </message>
    <message>
        <source>Names by &amp;Bopomofo</source>
        <translation>名稱依注音(&amp;B)</translation>
    </message>
    <message>
        <source>Load a Fol&amp;der…</source>
        <translation>載入資料夾(&amp;D)…</translation>
    </message>
</context>
<context>
    <name>legation::ui::TaskArea</name>
    <message>
        <source>Work under way</source>
        <translation>進行中的工作</translation>
    </message>
</context>
<context>
    <name>legation::ui::TaskRow</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>取消：%1</translation>
    </message>
    <message>
        <source>Stops this work. %1</source>
        <translation>停止這項工作。%1</translation>
    </message>
    <message>
        <source>Progress: %1</source>
        <translation>進度：%1</translation>
    </message>
</context>
<context>
    <name>legation::ui::TimelineLegend</name>
    <message>
        <source>Legend: %1</source>
        <translation>圖例：%1</translation>
    </message>
    <message>
        <source>A bar is a range of days; a line with ends a day somewhere in a month or year; fading ends an uncertain or open date; a figure several engagements.</source>
        <translation>長條為一段日期；兩端有線者為某月或某年中的一天；兩端漸淡為不確定或開放的日期；數字為多次交流。</translation>
    </message>
</context>
<context>
    <name>legation::ui::TimelinePanel</name>
    <message>
        <source>Timeline</source>
        <translation>時間軸</translation>
    </message>
    <message>
        <source>&amp;Lanes:</source>
        <translation>分列(&amp;L)：</translation>
    </message>
    <message>
        <source>What the lanes stand for</source>
        <translation>各列代表什麼</translation>
    </message>
    <message>
        <source>Partner country</source>
        <translation>夥伴國家</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>來賓</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>縮小 (−)</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>放大 (+)</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>顯示全部</translation>
    </message>
    <message>
        <source>Show the whole time (0)</source>
        <translation>顯示整段時間 (0)</translation>
    </message>
    <message>
        <source>Save or print</source>
        <translation>儲存或列印</translation>
    </message>
    <message>
        <source>Save the timeline as a picture, or print it</source>
        <translation>把時間軸存成圖片，或列印</translation>
    </message>
    <message>
        <source>&amp;Save as Picture…</source>
        <translation>存成圖片(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>列印(&amp;P)…</translation>
    </message>
    <message>
        <source>Clea&amp;r Search and Filters</source>
        <translation>清除搜尋與篩選(&amp;R)</translation>
    </message>
    <message>
        <source>Each mark is a visit or another engagement. Wheel, + and − zoom, dragging pans, dragging with Shift or along the axis sets the range of days. Arrow keys walk, Enter opens.</source>
        <translation>每個標記是一次訪問或其他交流。滾輪、+ 與 − 縮放，拖曳平移，按住 Shift 拖曳或沿著軸拖曳設定日期範圍。方向鍵逐一移動，Enter 開啟。</translation>
    </message>
    <message numerus="yes">
        <source>%n undated</source>
        <translation>
            <numerusform>%n 次無日期</numerusform>
        </translation>
    </message>
    <message>
        <source>Engagements whose year is unknown; they have no place on the timeline</source>
        <translation>年份不明的交流；在時間軸上沒有位置</translation>
    </message>
    <message>
        <source>No archive is open</source>
        <translation>沒有開啟的典藏</translation>
    </message>
    <message>
        <source>Open one or load files: visits appear here by day and country.</source>
        <translation>開啟典藏或載入檔案：訪問會依日期與國家顯示在這裡。</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>搜尋中…</translation>
    </message>
    <message>
        <source>None of the engagements found has a date</source>
        <translation>找到的交流都沒有日期</translation>
    </message>
    <message>
        <source>They are listed under “undated”.</source>
        <translation>列在「無日期」之下。</translation>
    </message>
    <message>
        <source>No visits or other engagements in what is found</source>
        <translation>找到的文章中沒有訪問或其他交流</translation>
    </message>
    <message>
        <source>Widen the search, or take a filter back.</source>
        <translation>請放寬搜尋，或取消一項篩選。</translation>
    </message>
    <message>
        <source>No visits or other engagements in this archive</source>
        <translation>這個典藏中沒有訪問或其他交流</translation>
    </message>
    <message>
        <source>Load articles that report them; each appears here on its day.</source>
        <translation>請載入報導交流的文章；每次交流會顯示在其日期上。</translation>
    </message>
    <message>
        <source>Take the range %1 to %2 back</source>
        <translation>取消 %1 至 %2 的範圍</translation>
    </message>
    <message>
        <source>Take the range of days back (Esc)</source>
        <translation>取消日期範圍 (Esc)</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（無）</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>…還有 %n 項</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Timeline by %1: %n engagement(s)</source>
        <translation>
            <numerusform>時間軸（依%1）：%n 次交流</numerusform>
        </translation>
    </message>
    <message>
        <source>Save timeline</source>
        <translation>儲存時間軸</translation>
    </message>
    <message>
        <source>timeline.svg</source>
        <translation>時間軸.svg</translation>
    </message>
    <message>
        <source>SVG picture (*.svg);;PNG picture (*.png);;PDF (*.pdf)</source>
        <translation>SVG 圖片 (*.svg);;PNG 圖片 (*.png);;PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The timeline was saved to %1.</source>
        <translation>時間軸已存到 %1。</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>顯示(&amp;S)</translation>
    </message>
    <message>
        <source>With so many lanes the timeline is too high for a PNG picture. No file was changed. Save it as SVG or PDF.</source>
        <translation>列數太多，時間軸太高，無法存成 PNG 圖片。沒有更動任何檔案。請改存為 SVG 或 PDF。</translation>
    </message>
</context>
<context>
    <name>legation::ui::TimelineView</name>
    <message>
        <source>Timeline of engagements</source>
        <translation>交流時間軸</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n engagement(s)</source>
        <translation>
            <numerusform>%1：%n 次交流</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>…還有 %n 項</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legation::ui::TopBar</name>
    <message>
        <source>Search and files</source>
        <translation>搜尋與檔案</translation>
    </message>
    <message>
        <source>Open archive: %1</source>
        <translation>開啟的典藏：%1</translation>
    </message>
</context>
<context>
    <name>legation::ui::Tour</name>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Choose cities, countries, days and kinds. The number beside a value is how many rows choosing it leaves.</source>
        <translation>選擇縣市、國家、日期和類型。值旁邊的數字是選了它之後會剩下的列數。</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>What is found, newest first; a heading sorts. “+n” stands for the same text told again: the Right key opens it.</source>
        <translation>找到的文章，由新到舊；按欄標題可排序。「+n」表示有重複的內容，按向右鍵展開。</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>閱讀窗格</translation>
    </message>
    <message>
        <source>The text as it was published. Underlined words are what was found in it: point at one for the reason, click for its page, right click to correct it. Everything can be undone.</source>
        <translation>照原文顯示。加底線的是判讀出來的內容：把指標移上去看原因，按一下開啟頁面，按右鍵更正。一切都可以復原。</translation>
    </message>
    <message>
        <source>People and places</source>
        <translation>人物與地方</translation>
    </message>
    <message>
        <source>Who and what the article names. A page tells all names, titles and visits of one of them, and prints as a partner sheet.</source>
        <translation>這篇文章提到的人事物。每一個的頁面列出所有名稱、職稱和訪問，可列印成夥伴資料頁。</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>時間軸</translation>
    </message>
    <message>
        <source>Every visit on its day. The wheel zooms, dragging with Shift chooses days. Behind it stands the matrix of cities and countries. F1 tells more of everything.</source>
        <translation>每次訪問都標在發生的日期上。滾輪縮放，按住 Shift 拖曳選取日期。後面是縣市與國家的對照表。按 F1 可看更多說明。</translation>
    </message>
    <message>
        <source>Type words in any writing, or fields such as city:臺南 country:JP date:2023. What was understood appears beside them, and each part can be taken back. Ctrl+K comes here.</source>
        <translation>輸入任何寫法的詞，或 city:臺南 country:JP date:2023 之類的欄位。程式的理解會顯示在右側，每一部分都可以收回。按 Ctrl+K 可到這裡。</translation>
    </message>
</context>
<context>
    <name>legation::ui::TourCard</name>
    <message>
        <source>&amp;Skip the Tour</source>
        <translation>略過導覽(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>Ends the tour. It can be taken again from the menu Help.</source>
        <translation>結束導覽。之後可從「說明」選單再次開始。</translation>
    </message>
    <message>
        <source>The part that was shown before.</source>
        <translation>前一個介紹過的部分。</translation>
    </message>
    <message>
        <source>The next part of the window.</source>
        <translation>視窗的下一個部分。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1／%2</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>完成(&amp;D)</translation>
    </message>
</context>
<context>
    <name>legation::ui::WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>歡迎</translation>
    </message>
    <message>
        <source>Legation</source>
        <translation>Legation</translation>
    </message>
    <message>
        <source>Who met whom, where, when and for what: read out of the press releases of city governments, to browse, filter, plot and export.</source>
        <translation>誰在何時何地會見了誰、為了什麼：從各市府的新聞稿讀出來，供瀏覽、篩選、繪圖與匯出。</translation>
    </message>
    <message>
        <source>Try the &amp;Sample</source>
        <translation>試用範例(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Open Archive…</source>
        <translation>開啟典藏(&amp;O)…</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>最近開啟</translation>
    </message>
    <message>
        <source>Load a Fol&amp;der…</source>
        <translation>載入資料夾(&amp;D)…</translation>
    </message>
    <message>
        <source>All press releases in a folder and below it become one archive: text, Word, PDF, tables (CSV), web pages, feeds, JSON. You see them before anything is kept.</source>
        <translation>把資料夾內（含底下各層）的新聞稿都收進一個典藏：純文字、Word、PDF、表格（CSV）、網頁、訂閱來源、JSON。儲存之前會先讓您看過。</translation>
    </message>
    <message>
        <source>&amp;Load Files…</source>
        <translation>載入檔案(&amp;L)…</translation>
    </message>
    <message>
        <source>The same with single files, or a ZIP file of them.</source>
        <translation>同樣的做法，但只載入個別檔案，或內含這些檔案的 ZIP 檔。</translation>
    </message>
    <message>
        <source>One that was made before: one file that ends in .legation.</source>
        <translation>以前建立的典藏：副檔名為 .legation 的檔案。</translation>
    </message>
    <message>
        <source>A small archive of articles written for the purpose, to look around in.</source>
        <translation>為此撰寫的一小批文章，可以隨意看看。</translation>
    </message>
    <message>
        <source>Files, folders and archives can also be dropped on this window.</source>
        <translation>也可以把檔案、資料夾或典藏拖放到這個視窗。</translation>
    </message>
    <message>
        <source>One that many people use at once, on a server of your office.</source>
        <translation>多人同時使用、放在辦公室伺服器上的典藏。</translation>
    </message>
    <message>
        <source>Open Sha&amp;red Archive…</source>
        <translation>開啟共用典藏(&amp;R)…</translation>
    </message>
</context>
<context>
    <name>legation::ui::Work</name>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>剩 %n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 min %2 s left</source>
        <translation>剩 %1 分 %2 秒</translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>剩 %n 分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n 個決定</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of about %2 articles</source>
        <translation>約 %2 篇中的 %1 篇</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%2 列中的 %1 列</translation>
    </message>
    <message>
        <source>%1 of %2 decisions</source>
        <translation>%2 個決定中的 %1 個</translation>
    </message>
    <message>
        <source>%1: stopping…</source>
        <translation>%1：正在停止…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>每秒 %1</translation>
    </message>
</context>
<context>
    <name>legation::ui::YearBars</name>
    <message>
        <source>Articles by year</source>
        <translation>各年文章</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n article(s)</source>
        <translation>
            <numerusform>%1：%n 篇文章</numerusform>
        </translation>
    </message>
</context>
</TS>
