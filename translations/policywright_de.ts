<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AnswerText</name>
    <message>
        <source>No rows</source>
        <translation>Keine Zeilen</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>Nichts davon</translation>
    </message>
</context>
<context>
    <name>DurationEdit</name>
    <message>
        <source>minute</source>
        <translation>Minute</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>working day</source>
        <translation>Arbeitstag</translation>
    </message>
    <message>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>Arbeitstage</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>Wochen</translation>
    </message>
    <message>
        <source>months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <source>years</source>
        <translation>Jahre</translation>
    </message>
</context>
<context>
    <name>PageBar</name>
    <message>
        <source>%1 %</source>
        <comment>zoom</comment>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>PersonEdit</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>Sources: %1</source>
        <translation>Quellen: %1</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>This is not a date yet. 2027-03-01 is always understood.</source>
        <translation>Das ist noch kein Datum. 2027-03-01 wird immer verstanden.</translation>
    </message>
    <message>
        <source>The calendar has no such day.</source>
        <translation>Diesen Tag hat der Kalender nicht.</translation>
    </message>
    <message>
        <source>A length of time is a whole number from 1 to 9999, and a unit.</source>
        <translation>Eine Zeitdauer ist eine ganze Zahl von 1 bis 9999 und eine Einheit.</translation>
    </message>
    <message>
        <source>This is longer than %1 characters and is not stored. Shorten it.</source>
        <translation>Das ist länger als %1 Zeichen und wird nicht gespeichert. Kürzen Sie es.</translation>
    </message>
    <message>
        <source>This must be one line, without line breaks and tabs.</source>
        <translation>Das muss eine Zeile sein, ohne Umbrüche und Tabulatoren.</translation>
    </message>
    <message>
        <source>There is a character in it that nobody can see. Delete it.</source>
        <translation>Darin steht ein Zeichen, das niemand sehen kann. Löschen Sie es.</translation>
    </message>
    <message>
        <source>This must be yes or no.</source>
        <translation>Das muss Ja oder Nein sein.</translation>
    </message>
    <message>
        <source>This is not one of the choices.</source>
        <translation>Das steht nicht zur Auswahl.</translation>
    </message>
    <message>
        <source>A person has a name, a job title, an e-mail address and a phone number, separated by semicolons.</source>
        <translation>Eine Person hat Namen, Funktion, E-Mail-Adresse und Telefonnummer, durch Semikolons getrennt.</translation>
    </message>
    <message>
        <source>The table has more than %1 rows and is not stored. Remove some.</source>
        <translation>Die Tabelle hat mehr als %1 Zeilen und wird nicht gespeichert. Entfernen Sie einige.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Bold</source>
        <translation>Fett</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Kursiv</translation>
    </message>
    <message>
        <source>Bulleted list</source>
        <translation>Liste mit Punkten</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>Nummerierte Liste</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Insert an answer</source>
        <translation>Antwort einfügen</translation>
    </message>
    <message>
        <source>Edit as Markdown</source>
        <translation>Als Markdown bearbeiten</translation>
    </message>
    <message>
        <source>Suggestions for a word</source>
        <translation>Vorschläge für ein Wort</translation>
    </message>
    <message>
        <source>Edit the cell</source>
        <translation>Zelle bearbeiten</translation>
    </message>
    <message>
        <source>Next cell</source>
        <translation>Nächste Zelle</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Zeile hinzufügen</translation>
    </message>
    <message>
        <source>Empty the cell</source>
        <translation>Zelle leeren</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>Zeile entfernen</translation>
    </message>
    <message>
        <source>Move the row up</source>
        <translation>Zeile nach oben</translation>
    </message>
    <message>
        <source>Move the row down</source>
        <translation>Zeile nach unten</translation>
    </message>
    <message>
        <source>Next control</source>
        <translation>Nächstes Feld</translation>
    </message>
    <message>
        <source>Previous control</source>
        <translation>Voriges Feld</translation>
    </message>
    <message>
        <source>Choose the option</source>
        <translation>Option wählen</translation>
    </message>
    <message>
        <source>Take the choice back</source>
        <translation>Wahl zurücknehmen</translation>
    </message>
    <message>
        <source>Open the calendar</source>
        <translation>Kalender öffnen</translation>
    </message>
</context>
<context>
    <name>ThemeChoice</name>
    <message>
        <source>%1 : 1</source>
        <comment>contrast</comment>
        <translation>%1 : 1</translation>
    </message>
    <message>
        <source>Reads well on white (contrast %1).</source>
        <translation>Auf Weiß gut lesbar (Kontrast %1).</translation>
    </message>
    <message>
        <source>Too light to be read on white (contrast %1, needed %2). Links and numbers are printed in the darker %3 instead.</source>
        <translation>Zu hell, um auf Weiß gelesen zu werden (Kontrast %1, nötig %2). Links und Nummern erscheinen stattdessen im dunkleren %3.</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>"{subject}" has another id or none since the version {detail}, as the changes say, and the pack still has it; correct the changes, or delete it.</source>
        <translation>„{subject}“ hat laut den Änderungen seit der Version {detail} eine andere Kennung oder keine, und das Paket hat sie noch; berichtigen Sie die Änderungen oder löschen Sie sie.</translation>
    </message>
    <message>
        <source>None of the template packs of {subject} is in the folder {detail}; give the folder that holds them, each in a folder of its own name.</source>
        <translation>Keines der Pakete von {subject} liegt im Ordner {detail}; nennen Sie den Ordner, in dem sie liegen, jedes in einem Ordner seines Namens.</translation>
    </message>
    <message>
        <source>The clause "{subject}" is not pinned.</source>
        <translation>Die Regelung „{subject}“ ist nicht festgehalten.</translation>
    </message>
    <message>
        <source>The clause "{subject}" is pinned already.</source>
        <translation>Die Regelung „{subject}“ ist schon festgehalten.</translation>
    </message>
    <message>
        <source>The clause {subject} is the same in {detail}, so there is nothing to decide about it.</source>
        <translation>Die Regelung {subject} ist in {detail} dieselbe; es gibt nichts über sie zu entscheiden.</translation>
    </message>
    <message>
        <source>The history in {subject} belongs to another policy ({detail}), so it proves nothing about this one; take the history from another copy of the file.</source>
        <translation>Die Geschichte in {subject} gehört zu einer anderen Richtlinie ({detail}) und beweist nichts über diese; nehmen Sie die Geschichte aus einer anderen Kopie der Datei.</translation>
    </message>
    <message>
        <source>The revision {subject} is {detail}, so its state cannot change like this; the states are listed by: policywright revision show FILE REVISION</source>
        <translation>Der Stand {subject} ist {detail}; so kann er sich nicht ändern. Was war, zeigt: policywright revision show DATEI STAND</translation>
    </message>
    <message>
        <source>The revision {subject} was never published, so {detail}.</source>
        <translation>Der Stand {subject} wurde nie veröffentlicht: {detail}.</translation>
    </message>
    <message>
        <source>The text for "{subject}" does not fit the new packs: {detail} Change it, or take the packs' text.</source>
        <translation>Der Text für „{subject}“ passt nicht zu den neuen Paketen: {detail} Ändern Sie ihn oder nehmen Sie den Text der Pakete.</translation>
    </message>
    <message>
        <source>The version would be due for review on {subject}, before it takes effect on {detail}; correct one of the dates.</source>
        <translation>Die Version wäre am {subject} zu überprüfen, bevor sie am {detail} in Kraft tritt; berichtigen Sie eines der Daten.</translation>
    </message>
    <message>
        <source>The version {subject} cannot stand here: the newest change comes first, and none is newer than the pack itself, which is {detail}.</source>
        <translation>Die Version {subject} kann hier nicht stehen: Die neueste Änderung steht zuerst, und keine ist neuer als das Paket selbst, das {detail} ist.</translation>
    </message>
    <message>
        <source>There is no policy in the folder {subject}; their names end in .policy.</source>
        <translation>Im Ordner {subject} ist keine Richtlinie; ihre Namen enden auf .policy.</translation>
    </message>
    <message>
        <source>There is no day in {subject} that a calendar could hold; answer from when the policy applies, and when things were last done.</source>
        <translation>In {subject} steht kein Tag, den ein Kalender aufnehmen könnte; beantworten Sie, ab wann die Richtlinie gilt und wann etwas zuletzt getan wurde.</translation>
    </message>
    <message>
        <source>There is nothing that {subject} could be compared with; name a second file, or one of its revisions with --from.</source>
        <translation>Es gibt nichts, womit {subject} verglichen werden könnte; nennen Sie eine zweite Datei oder mit --from einen ihrer Stände.</translation>
    </message>
    <message>
        <source>What became of an id is written as one of: {subject}.</source>
        <translation>Was aus einer Kennung wurde, schreibt man als eines von: {subject}.</translation>
    </message>
    <message>
        <source>{subject} and {detail} are of different kinds; compare a policy with a policy, or a Markdown file with a Markdown file.</source>
        <translation>{subject} und {detail} sind verschiedener Art; vergleichen Sie eine Richtlinie mit einer Richtlinie oder eine Markdown-Datei mit einer Markdown-Datei.</translation>
    </message>
    <message>
        <source>{subject} has other packs than this policy, or another language; close the policy and put them together with "policywright merge".</source>
        <translation>{subject} hat andere Pakete als diese Richtlinie oder eine andere Sprache; schließen Sie die Richtlinie und führen Sie beide mit „policywright merge“ zusammen.</translation>
    </message>
    <message>
        <source>{subject} was written with a newer version of a template pack ({detail}); nothing was changed, since going back would lose what the newer one brought.</source>
        <translation>{subject} wurde mit einer neueren Version eines Pakets geschrieben ({detail}); nichts wurde geändert, denn ein Schritt zurück verlöre, was die neuere brachte.</translation>
    </message>
    <message>
        <source>&quot;{detail}&quot; does not stand in {subject}; quote its words as they are.</source>
        <translation>„{detail}“ steht nicht in {subject}; zitieren Sie die Wörter so, wie sie dort stehen.</translation>
    </message>
    <message>
        <source>No words of {subject} are quoted; name some.</source>
        <translation>Aus {subject} sind keine Wörter zitiert; nennen Sie welche.</translation>
    </message>
    <message>
        <source>The annotations in {subject} are damaged: &quot;{detail}&quot; is missing, unknown or of the wrong kind. Use another copy of them.</source>
        <translation>Die Anmerkungen in {subject} sind beschädigt: „{detail}“ fehlt, ist unbekannt oder von falscher Art. Verwenden Sie eine andere Kopie.</translation>
    </message>
    <message>
        <source>{subject} cannot be read as a Word document: {detail}. Save it as .docx once more, and take that file.</source>
        <translation>{subject} lässt sich nicht als Word-Dokument lesen: {detail}. Speichern Sie es noch einmal als .docx, und nehmen Sie diese Datei.</translation>
    </message>
    <message>
        <source>{subject} holds macros or is another kind of file than .docx, so it is not read; save it as .docx without macros, and take that file.</source>
        <translation>{subject} enthält Makros oder ist eine andere Art von Datei als .docx und wird deshalb nicht gelesen; speichern Sie es als .docx ohne Makros, und nehmen Sie diese Datei.</translation>
    </message>
    <message>
        <source>{subject} exceeds a limit of what is read of a Word document: {detail}.</source>
        <translation>{subject} überschreitet eine Grenze dessen, was von einem Word-Dokument gelesen wird: {detail}.</translation>
    </message>
    <message>
        <source>{subject} is a review copy whose record of the exported text was changed, so its remarks cannot be placed; ask for the file as the reviewer saved it.</source>
        <translation>{subject} ist ein Prüfexemplar, in dem die Angaben zum ausgegebenen Text verändert wurden; seine Anmerkungen lassen sich deshalb keiner Stelle zuordnen. Bitten Sie um die Datei, wie sie gespeichert wurde.</translation>
    </message>
    <message>
        <source>Nothing that is remarked in {subject} ({detail}) is about words of this policy, so nothing was taken; look whether it is the right file.</source>
        <translation>Nichts, was in {subject} angemerkt ist ({detail}), betrifft Wörter dieser Richtlinie; deshalb wurde nichts übernommen. Prüfen Sie, ob es die richtige Datei ist.</translation>
    </message>
    <message>
        <source>The annotations in {subject} exceed a limit: {detail}.</source>
        <translation>Die Anmerkungen in {subject} überschreiten eine Grenze: {detail}.</translation>
    </message>
    <message>
        <source>The annotations in {subject} were written by a newer version of Policywright (format {detail}). Update the program to read them.</source>
        <translation>Die Anmerkungen in {subject} wurden mit einer neueren Version von Policywright geschrieben (Format {detail}). Aktualisieren Sie das Programm, um sie zu lesen.</translation>
    </message>
    <message>
        <source>The clause {subject} is not in the document {detail} as it is answered now; choose another one.</source>
        <translation>Die Regelung {subject} steht mit den jetzigen Antworten nicht im Dokument {detail}; wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The option {subject} is missing; {detail}.</source>
        <translation>Die Option {subject} fehlt; {detail}.</translation>
    </message>
    <message>
        <source>{subject} is not a key of Policywright, or it is damaged: &quot;{detail}&quot; is missing or of the wrong kind. Take it from a backup, or move it away and make a new key.</source>
        <translation>{subject} ist kein Schlüssel von Policywright oder ist beschädigt: „{detail}“ fehlt oder ist von falscher Art. Nehmen Sie ihn aus einer Sicherung, oder verschieben Sie ihn und machen Sie einen neuen Schlüssel.</translation>
    </message>
    <message>
        <source>The key {subject} was made by a newer version of Policywright (format {detail}). Update the program to use it.</source>
        <translation>Der Schlüssel {subject} wurde von einer neueren Version von Policywright gemacht (Format {detail}). Aktualisieren Sie das Programm, um ihn zu verwenden.</translation>
    </message>
    <message>
        <source>There is no key for {subject} here; make one by: policywright review key new --name &quot;{subject}&quot;</source>
        <translation>Für {subject} ist hier kein Schlüssel; machen Sie einen mit: policywright review key new --name &quot;{subject}&quot;</translation>
    </message>
    <message>
        <source>There are several keys for {subject} here; give the e-mail address as well, or move one away.</source>
        <translation>Für {subject} sind hier mehrere Schlüssel; geben Sie auch die E-Mail-Adresse an, oder verschieben Sie einen.</translation>
    </message>
    <message>
        <source>There is a key for {subject} already, {detail}; use it, or move that file away to make another one.</source>
        <translation>Für {subject} ist schon ein Schlüssel da, {detail}; verwenden Sie ihn, oder verschieben Sie diese Datei, um einen anderen zu machen.</translation>
    </message>
    <message>
        <source>The key of {subject} is locked; its passphrase is needed to sign.</source>
        <translation>Der Schlüssel von {subject} ist verschlossen; zum Unterschreiben wird sein Kennsatz gebraucht.</translation>
    </message>
    <message>
        <source>The first line of {subject} is empty, so it gives no passphrase; write one there.</source>
        <translation>Die erste Zeile von {subject} ist leer und gibt keinen Kennsatz; schreiben Sie ihn dorthin.</translation>
    </message>
    <message>
        <source>This passphrase does not unlock the key of {subject}; try again.</source>
        <translation>Dieser Kennsatz öffnet den Schlüssel von {subject} nicht; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The key of {subject} cannot be unlocked: {detail}.</source>
        <translation>Der Schlüssel von {subject} kann nicht geöffnet werden: {detail}.</translation>
    </message>
    <message>
        <source>&quot;{subject}&quot; is not a public key; it has 64 hexadecimal digits, which its owner finds by: policywright review key show</source>
        <translation>„{subject}“ ist kein öffentlicher Schlüssel; ein solcher hat 64 hexadezimale Ziffern, die sein Inhaber findet mit: policywright review key show</translation>
    </message>
    <message>
        <source>The request asks nobody; name who is to approve.</source>
        <translation>Niemand wird um etwas gebeten; nennen Sie, wer zustimmen soll.</translation>
    </message>
    <message>
        <source>&quot;{subject}&quot; names nobody; write it like Anna Berg, or like Anna Berg &lt;anna@example.org&gt;.</source>
        <translation>„{subject}“ nennt niemanden; schreiben Sie es wie Anna Berg oder wie Anna Berg &lt;anna@example.org&gt;.</translation>
    </message>
    <message>
        <source>The date {subject} is past; choose a later one.</source>
        <translation>Der Tag {subject} ist vorbei; wählen Sie einen späteren.</translation>
    </message>
    <message>
        <source>{subject} is signed by {detail}, so taking it back has to be signed with the same key.</source>
        <translation>{subject} ist von {detail} unterschrieben; auch die Rücknahme muss mit demselben Schlüssel unterschrieben sein.</translation>
    </message>
    <message>
        <source>The quote from {subject} is longer than {detail} characters; quote what the remark is about.</source>
        <translation>Das Zitat aus {subject} ist länger als {detail} Zeichen; zitieren Sie, worum es in der Anmerkung geht.</translation>
    </message>
    <message>
        <source>The quoted words stand in {subject} {detail} times; quote more of what stands around them.</source>
        <translation>Die zitierten Wörter stehen in {subject} {detail}-mal; zitieren Sie mehr von dem, was um sie herum steht.</translation>
    </message>
    <message>
        <source>The remark {subject} suggests no other words, so it can be neither accepted nor declined; resolve it.</source>
        <translation>Die Anmerkung {subject} schlägt keine anderen Wörter vor und kann deshalb weder angenommen noch abgelehnt werden; erledigen Sie sie.</translation>
    </message>
    <message>
        <source>The remark {subject} was tampered with, so nothing can be based on it; ask its author for another copy of the review.</source>
        <translation>Die Anmerkung {subject} wurde verfälscht, sodass sich nichts auf sie stützen kann; bitten Sie ihren Verfasser um eine andere Kopie der Prüfung.</translation>
    </message>
    <message>
        <source>The remark {subject} was written by {detail}, so nobody else can change it; reply to it.</source>
        <translation>Die Anmerkung {subject} hat {detail} geschrieben; niemand sonst kann sie ändern. Antworten Sie darauf.</translation>
    </message>
    <message>
        <source>The section {subject} is not in the document {detail} as it is answered now; choose another one.</source>
        <translation>Der Abschnitt {subject} steht mit den jetzigen Antworten nicht im Dokument {detail}; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The suggestion {subject} cannot be put into {detail} as it is, because its words come from answers, or one of the texts carries formatting or marks of a template; reword the clause by hand, and resolve the suggestion.</source>
        <translation>Der Vorschlag {subject} lässt sich so nicht in {detail} einsetzen, weil die Wörter aus Antworten stammen oder einer der Texte Formatierung oder Zeichen einer Vorlage enthält; formulieren Sie die Regelung selbst um und erledigen Sie den Vorschlag.</translation>
    </message>
    <message>
        <source>The words that the suggestion {subject} is about are gone from {detail}, or their place is not certain; reword the clause by hand, and resolve the suggestion.</source>
        <translation>Die Wörter, um die es im Vorschlag {subject} geht, stehen nicht mehr in {detail}, oder ihre Stelle ist nicht sicher; formulieren Sie die Regelung selbst um und erledigen Sie den Vorschlag.</translation>
    </message>
    <message>
        <source>There is no decision &quot;{subject}&quot;; decide approve, approve-with-remarks, request-changes or decline.</source>
        <translation>Eine Entscheidung „{subject}“ gibt es nicht; möglich sind approve, approve-with-remarks, request-changes und decline.</translation>
    </message>
    <message>
        <source>There is no remark {subject}; the remarks are listed, with their ids, by: policywright review list FILE</source>
        <translation>Eine Anmerkung {subject} gibt es nicht; alle Anmerkungen mit ihren Kennungen nennt: policywright review list DATEI</translation>
    </message>
    <message>
        <source>{detail} decided on the suggestion {subject} already; reopen it first.</source>
        <translation>Über den Vorschlag {subject} hat {detail} schon entschieden; öffnen Sie ihn zuerst wieder.</translation>
    </message>
    <message>
        <source>{subject} belongs to another policy ({detail}), so its annotations say nothing about this one.</source>
        <translation>{subject} gehört zu einer anderen Richtlinie ({detail}); die Anmerkungen darin sagen nichts über diese.</translation>
    </message>
    <message>
        <source>{subject} holds the annotation {detail} twice; use another copy of it.</source>
        <translation>{subject} enthält die Anmerkung {detail} zweimal; verwenden Sie eine andere Kopie.</translation>
    </message>
    <message>
        <source>&quot;{subject}&quot; is not a clause of your own. {detail}</source>
        <translation>„{subject}“ ist keine eigene Regelung. {detail}</translation>
    </message>
    <message>
        <source>The clause &quot;{subject}&quot; is not in the section &quot;{detail}&quot;; a clause can be moved within its section only.</source>
        <translation>Die Regelung „{subject}“ steht nicht im Abschnitt „{detail}“; eine Regelung lässt sich nur innerhalb ihres Abschnitts verschieben.</translation>
    </message>
    <message>
        <source>The clause {subject} has no text; write some, or remove the clause.</source>
        <translation>Die Regelung {subject} hat keinen Text; schreiben Sie einen, oder entfernen Sie die Regelung.</translation>
    </message>
    <message>
        <source>The clause {subject} has no title; give it one.</source>
        <translation>Die Regelung {subject} hat keinen Titel; geben Sie ihr einen.</translation>
    </message>
    <message>
        <source>The order names the clause &quot;{subject}&quot; twice; name it once.</source>
        <translation>Die Reihenfolge nennt die Regelung „{subject}“ zweimal; nennen Sie sie einmal.</translation>
    </message>
    <message>
        <source>There is no section &quot;{subject}&quot;. {detail}</source>
        <translation>Es gibt keinen Abschnitt „{subject}“. {detail}</translation>
    </message>
    <message>
        <source>There is no file {subject}.</source>
        <translation>Es gibt keine Datei {subject}.</translation>
    </message>
    <message>
        <source>The file {subject} cannot be read: {detail}.</source>
        <translation>Die Datei {subject} kann nicht gelesen werden: {detail}.</translation>
    </message>
    <message>
        <source>The file {subject} cannot be written: {detail}.</source>
        <translation>Die Datei {subject} kann nicht geschrieben werden: {detail}.</translation>
    </message>
    <message>
        <source>The file {subject} is larger than {detail}, the most that is read.</source>
        <translation>Die Datei {subject} ist größer als {detail}; mehr wird nicht gelesen.</translation>
    </message>
    <message>
        <source>There is already a file {subject}; choose another name.</source>
        <translation>Es gibt schon eine Datei {subject}; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The file {subject} was changed by another program in the meantime, so it was left as it is; open it again, or save under another name.</source>
        <translation>Die Datei {subject} wurde inzwischen von einem anderen Programm geändert und deshalb so gelassen, wie sie ist; öffnen Sie sie neu oder speichern Sie unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>The file {subject} was written, but the disk did not confirm it ({detail}); save it again, or in another place.</source>
        <translation>Die Datei {subject} wurde geschrieben, aber der Datenträger hat es nicht bestätigt ({detail}); speichern Sie sie noch einmal oder an einem anderen Ort.</translation>
    </message>
    <message>
        <source>The file {subject} is in use by another program; wait until it is done, or close it there.</source>
        <translation>Die Datei {subject} wird von einem anderen Programm benutzt; warten Sie, bis es fertig ist, oder schließen Sie sie dort.</translation>
    </message>
    <message>
        <source>The file {subject} cannot be removed: {detail}.</source>
        <translation>Die Datei {subject} kann nicht entfernt werden: {detail}.</translation>
    </message>
    <message>
        <source>The folder {subject} cannot be made: {detail}.</source>
        <translation>Der Ordner {subject} kann nicht angelegt werden: {detail}.</translation>
    </message>
    <message>
        <source>The folder {subject} cannot be read: {detail}.</source>
        <translation>Der Ordner {subject} kann nicht gelesen werden: {detail}.</translation>
    </message>
    <message>
        <source>{subject} is not valid JSON: {detail}.</source>
        <translation>{subject} ist kein gültiges JSON: {detail}.</translation>
    </message>
    <message>
        <source>The name &quot;{subject}&quot; occurs twice in one JSON object; keep one of them.</source>
        <translation>Der Name „{subject}“ steht zweimal in einem JSON-Objekt; behalten Sie einen davon.</translation>
    </message>
    <message>
        <source>The JSON of {subject} is nested more than {detail} levels deep.</source>
        <translation>Das JSON von {subject} ist tiefer als {detail} Ebenen verschachtelt.</translation>
    </message>
    <message>
        <source>&quot;{subject}&quot; is not a version number; write it like 1.2.0.</source>
        <translation>„{subject}“ ist keine Versionsnummer; schreiben Sie sie wie 1.2.0.</translation>
    </message>
    <message>
        <source>&quot;{subject}&quot; is not a date; write it like 2027-03-01.</source>
        <translation>„{subject}“ ist kein Datum; schreiben Sie es wie 2027-03-01.</translation>
    </message>
    <message>
        <source>&quot;{subject}&quot; is not a length of time; write it like 90 days, 4 hours, 10 working days or 12 months.</source>
        <translation>„{subject}“ ist keine Zeitdauer; schreiben Sie sie wie 90 days, 4 hours, 10 working days oder 12 months.</translation>
    </message>
    <message>
        <source>{subject} is not valid UTF-8 text; save it as UTF-8.</source>
        <translation>{subject} ist kein gültiger UTF-8-Text; speichern Sie ihn als UTF-8.</translation>
    </message>
    <message>
        <source>The policy&apos;s data is damaged: &quot;{subject}&quot; is missing or of the wrong kind.</source>
        <translation>Die Daten der Richtlinie sind beschädigt: „{subject}“ fehlt oder ist von der falschen Art.</translation>
    </message>
    <message>
        <source>This policy was written by a newer version of Policywright (format {subject}; this one reads up to {detail}). Update the program to open it.</source>
        <translation>Diese Richtlinie wurde von einer neueren Version von Policywright geschrieben (Format {subject}; diese liest bis {detail}). Aktualisieren Sie das Programm, um sie zu öffnen.</translation>
    </message>
    <message>
        <source>The value of {subject} is not an answer of any known kind.</source>
        <translation>Der Wert von {subject} ist keine Antwort einer bekannten Art.</translation>
    </message>
    <message>
        <source>&quot;{subject}&quot; is not a colour; write it like #0b5f6b.</source>
        <translation>„{subject}“ ist keine Farbe; schreiben Sie sie wie #0b5f6b.</translation>
    </message>
    <message>
        <source>The pack&apos;s words lack &quot;{subject}&quot;; add it to the list under &quot;## words&quot;.</source>
        <translation>In den Wörtern des Pakets fehlt „{subject}“; ergänzen Sie es in der Liste unter „## words“.</translation>
    </message>
    <message>
        <source>The pack&apos;s word &quot;{subject}&quot; must be {detail}, separated by commas.</source>
        <translation>Das Wort „{subject}“ des Pakets muss {detail} sein, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>There is no view &quot;{subject}&quot;; the views of this policy are: {detail}.</source>
        <translation>Es gibt kein Dokument „{subject}“; diese Richtlinie hat: {detail}.</translation>
    </message>
    <message>
        <source>{subject} is larger than {detail}, the most that is read.</source>
        <translation>{subject} ist größer als {detail}; mehr wird nicht gelesen.</translation>
    </message>
    <message>
        <source>{subject} is not a complete zip archive: it is cut off, or something stands behind its end. Use another copy of it.</source>
        <translation>{subject} ist kein vollständiges Zip-Archiv: Es ist abgeschnitten, oder hinter seinem Ende steht etwas. Verwenden Sie eine andere Kopie.</translation>
    </message>
    <message>
        <source>{subject} is a zip64 archive, which is not supported.</source>
        <translation>{subject} ist ein Zip64-Archiv; das wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>{subject} is a part of an archive in several parts, which is not supported.</source>
        <translation>{subject} ist ein Teil eines mehrteiligen Archivs; das wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>{subject} is damaged: its table of contents does not fit. Use another copy of it.</source>
        <translation>{subject} ist beschädigt: Das Inhaltsverzeichnis passt nicht. Verwenden Sie eine andere Kopie.</translation>
    </message>
    <message>
        <source>{subject} has more than {detail} entries, the most that is supported.</source>
        <translation>{subject} hat mehr als {detail} Einträge; mehr werden nicht unterstützt.</translation>
    </message>
    <message>
        <source>{subject} does not begin with its media type, so it was not written by this program.</source>
        <translation>{subject} beginnt nicht mit seinem Medientyp, wurde also nicht von diesem Programm geschrieben.</translation>
    </message>
    <message>
        <source>{subject} is damaged: the entry {detail} does not stand where its table of contents says. Use another copy of it.</source>
        <translation>{subject} ist beschädigt: Der Eintrag {detail} steht nicht, wo das Inhaltsverzeichnis es sagt. Verwenden Sie eine andere Kopie.</translation>
    </message>
    <message>
        <source>{subject} is damaged or was tampered with: it describes the entry {detail} in two different ways. Use another copy of it.</source>
        <translation>{subject} ist beschädigt oder wurde manipuliert: Der Eintrag {detail} wird auf zwei verschiedene Arten beschrieben. Verwenden Sie eine andere Kopie.</translation>
    </message>
    <message>
        <source>{subject} has an encrypted entry {detail}, which is not supported.</source>
        <translation>{subject} hat einen verschlüsselten Eintrag {detail}; das wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>{subject} has an entry {detail} with a compression that is not supported.</source>
        <translation>{subject} hat einen Eintrag {detail} mit einer Kompression, die nicht unterstützt wird.</translation>
    </message>
    <message>
        <source>{subject} has an entry {detail} with a zip feature that is not supported; it was repacked by another program.</source>
        <translation>{subject} hat einen Eintrag {detail} mit einer Zip-Eigenschaft, die nicht unterstützt wird; ein anderes Programm hat das Archiv neu gepackt.</translation>
    </message>
    <message>
        <source>{subject} has extra data at the entry {detail}; it was repacked by another program.</source>
        <translation>{subject} hat zusätzliche Daten beim Eintrag {detail}; ein anderes Programm hat das Archiv neu gepackt.</translation>
    </message>
    <message>
        <source>{subject} has an entry {detail} that is not a plain file but a folder, link or device.</source>
        <translation>{subject} hat einen Eintrag {detail}, der keine einfache Datei ist, sondern Ordner, Verweis oder Gerät.</translation>
    </message>
    <message>
        <source>{subject} has an entry with a name that is not allowed: {detail}.</source>
        <translation>{subject} hat einen Eintrag mit einem unzulässigen Namen: {detail}.</translation>
    </message>
    <message>
        <source>{subject} has two entries with the name {detail}.</source>
        <translation>{subject} hat zwei Einträge mit dem Namen {detail}.</translation>
    </message>
    <message>
        <source>{subject} has {detail} as a file and as a folder.</source>
        <translation>{subject} hat {detail} als Datei und als Ordner.</translation>
    </message>
    <message>
        <source>{subject} has an entry {detail} that is larger than is supported.</source>
        <translation>{subject} hat einen Eintrag {detail}, der größer ist, als unterstützt wird.</translation>
    </message>
    <message>
        <source>{subject} unpacks to more than {detail}, the most that is supported.</source>
        <translation>{subject} ist ausgepackt größer als {detail}; mehr wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>{subject} has an entry {detail} that unpacks to more than 200 times its size, as only a harmful file does.</source>
        <translation>{subject} hat einen Eintrag {detail}, der ausgepackt mehr als 200-mal so groß ist; das tut nur eine schädliche Datei.</translation>
    </message>
    <message>
        <source>{subject} is damaged: the entry {detail} cannot be unpacked. Use another copy of it.</source>
        <translation>{subject} ist beschädigt: Der Eintrag {detail} lässt sich nicht auspacken. Verwenden Sie eine andere Kopie.</translation>
    </message>
    <message>
        <source>{subject} is damaged: the entry {detail} does not match its checksum. Use another copy of it.</source>
        <translation>{subject} ist beschädigt: Der Eintrag {detail} passt nicht zu seiner Prüfsumme. Verwenden Sie eine andere Kopie.</translation>
    </message>
    <message>
        <source>{subject} could not be packed: {detail}. Nothing was saved.</source>
        <translation>{subject} konnte nicht gepackt werden: {detail}. Es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>A Markdown text is longer than {detail} bytes, the most that is read; split it.</source>
        <translation>Ein Markdown-Text ist länger als {detail} Bytes; mehr wird nicht gelesen. Teilen Sie ihn.</translation>
    </message>
    <message>
        <source>A Markdown text nests lists, quotes or emphasis more than {detail} levels deep; make it flatter.</source>
        <translation>In einem Markdown-Text sind Listen, Zitate oder Hervorhebungen tiefer als {detail} Ebenen verschachtelt; machen Sie ihn flacher.</translation>
    </message>
    <message>
        <source>A Markdown text has more than {detail} paragraphs, cells and other parts; split it.</source>
        <translation>Ein Markdown-Text hat mehr als {detail} Absätze, Zellen und andere Teile; teilen Sie ihn.</translation>
    </message>
    <message>
        <source>The links of a Markdown text have more than {detail} bytes of addresses and titles, each use of a reference counted; shorten them.</source>
        <translation>Die Links eines Markdown-Textes haben mehr als {detail} Bytes an Adressen und Titeln, jede Verwendung eines Verweises mitgezählt; kürzen Sie sie.</translation>
    </message>
    <message>
        <source>{subject} is not a Policywright policy.</source>
        <translation>{subject} ist keine Richtlinie von Policywright.</translation>
    </message>
    <message>
        <source>{subject} was written by a newer version of Policywright. Update the program to open it.</source>
        <translation>{subject} wurde von einer neueren Version von Policywright geschrieben. Aktualisieren Sie das Programm, um die Datei zu öffnen.</translation>
    </message>
    <message>
        <source>{subject} is damaged: its list of contents cannot be read. Open the backup beside it, whose name ends in ~.</source>
        <translation>{subject} ist beschädigt: Das Verzeichnis des Inhalts kann nicht gelesen werden. Öffnen Sie die Sicherungskopie daneben, deren Name auf ~ endet.</translation>
    </message>
    <message>
        <source>{subject} is damaged or was changed by another program: {detail} does not belong to it. Open the backup beside it, whose name ends in ~.</source>
        <translation>{subject} ist beschädigt oder wurde von einem anderen Programm geändert: {detail} gehört nicht dazu. Öffnen Sie die Sicherungskopie daneben, deren Name auf ~ endet.</translation>
    </message>
    <message>
        <source>{subject} is damaged: {detail} is missing from it. Open the backup beside it, whose name ends in ~.</source>
        <translation>{subject} ist beschädigt: {detail} fehlt darin. Öffnen Sie die Sicherungskopie daneben, deren Name auf ~ endet.</translation>
    </message>
    <message>
        <source>{subject} is damaged or was changed by another program: {detail} is not what was saved. Open the backup beside it, whose name ends in ~.</source>
        <translation>{subject} ist beschädigt oder wurde von einem anderen Programm geändert: {detail} ist nicht, was gespeichert wurde. Öffnen Sie die Sicherungskopie daneben, deren Name auf ~ endet.</translation>
    </message>
    <message>
        <source>{subject} is damaged: the template pack {detail} that it was written with is missing from it.</source>
        <translation>{subject} ist beschädigt: Das Vorlagenpaket {detail}, mit dem die Richtlinie geschrieben wurde, fehlt darin.</translation>
    </message>
    <message>
        <source>{subject} is damaged or was changed by another program: the template pack {detail} is not the one that it was written with.</source>
        <translation>{subject} ist beschädigt oder wurde von einem anderen Programm geändert: Das Vorlagenpaket {detail} ist nicht das, mit dem die Richtlinie geschrieben wurde.</translation>
    </message>
    <message>
        <source>{subject} was not saved: what would be written could not be read back the same. The file on the disk is as it was.</source>
        <translation>{subject} wurde nicht gespeichert: Was geschrieben würde, ließ sich nicht gleich wieder lesen. Die Datei auf dem Datenträger ist, wie sie war.</translation>
    </message>
    <message>
        <source>The template packs of {subject} are from before there was a drill, so no situation can be walked through it. Take the newest ones over by: policywright update {subject}</source>
        <translation>Die Vorlagen von {subject} sind älter als die Krisenübung, deshalb lässt sich damit keine Lage durchspielen. Übernehmen Sie die neuesten mit: policywright update {subject}</translation>
    </message>
    <message>
        <source>The answer to &quot;{subject}&quot; is missing; {detail} needs it. Answer it, or export a draft.</source>
        <translation>Die Antwort auf „{subject}“ fehlt; {detail} braucht sie. Beantworten Sie die Frage oder exportieren Sie einen Entwurf.</translation>
    </message>
    <message>
        <source>The internal answer &quot;{subject}&quot; would appear in the document &quot;{detail}&quot;, which is for the public. Nothing was published.</source>
        <translation>Die interne Antwort „{subject}“ würde im Dokument „{detail}“ stehen, das öffentlich ist. Es wurde nichts veröffentlicht.</translation>
    </message>
    <message>
        <source>The logo {subject} is missing, larger than 1 MiB, or not a PNG, JPEG or WebP image.</source>
        <translation>Das Logo {subject} fehlt, ist größer als 1 MiB oder kein PNG-, JPEG- oder WebP-Bild.</translation>
    </message>
    <message>
        <source>The PDF of &quot;{subject}&quot; could not be made: the print engine gave back an incomplete document.</source>
        <translation>Die PDF von „{subject}“ konnte nicht erstellt werden: Das Druckprogramm lieferte ein unvollständiges Dokument.</translation>
    </message>
    <message>
        <source>The PDF of &quot;{subject}&quot; could not be made: the print engine stopped unexpectedly.</source>
        <translation>Die PDF von „{subject}“ konnte nicht erstellt werden: Das Druckprogramm hörte unerwartet auf.</translation>
    </message>
    <message>
        <source>The PDF of &quot;{subject}&quot; could not be made in time, and the print engine was stopped.</source>
        <translation>Die PDF von „{subject}“ wurde nicht rechtzeitig fertig; das Druckprogramm wurde angehalten.</translation>
    </message>
    <message>
        <source>PDF files cannot be made here: the program {subject} is missing. Install Policywright again.</source>
        <translation>PDF-Dateien lassen sich hier nicht erstellen: Das Programm {subject} fehlt. Installieren Sie Policywright neu.</translation>
    </message>
    <message>
        <source>The print engine was asked in words that it does not know; program and print engine are of different versions.</source>
        <translation>Das Druckprogramm wurde in Worten gefragt, die es nicht kennt; Programm und Druckprogramm haben verschiedene Versionen.</translation>
    </message>
    <message>
        <source>The tag {subject} is never closed; end it with {detail}.</source>
        <translation>Die Marke {subject} wird nie geschlossen; beenden Sie sie mit {detail}.</translation>
    </message>
    <message>
        <source>The block &quot;{subject}&quot; that starts here is never closed; end it with the tag &quot;{detail}&quot;.</source>
        <translation>Der Block „{subject}“, der hier beginnt, wird nie geschlossen; beenden Sie ihn mit der Marke „{detail}“.</translation>
    </message>
    <message>
        <source>The text in quotation marks that starts here is never closed.</source>
        <translation>Der Text in Anführungszeichen, der hier beginnt, wird nie geschlossen.</translation>
    </message>
    <message>
        <source>The character &quot;{subject}&quot; means nothing in an expression.</source>
        <translation>Das Zeichen „{subject}“ bedeutet in einem Ausdruck nichts.</translation>
    </message>
    <message>
        <source>There is &quot;{subject}&quot; where {detail} was expected.</source>
        <translation>Hier steht „{subject}“, wo {detail} erwartet wurde.</translation>
    </message>
    <message>
        <source>The tag &quot;{subject}&quot; stands where no &quot;{detail}&quot; is open.</source>
        <translation>Die Marke „{subject}“ steht, wo kein „{detail}“ offen ist.</translation>
    </message>
    <message>
        <source>There is no tag &quot;{subject}&quot;; there are if, elif, else, endif, for, endfor, set, raw and endraw.</source>
        <translation>Es gibt keine Marke „{subject}“; es gibt if, elif, else, endif, for, endfor, set, raw und endraw.</translation>
    </message>
    <message>
        <source>There is no filter &quot;{subject}&quot;; {detail}.</source>
        <translation>Es gibt keinen Filter „{subject}“; {detail}.</translation>
    </message>
    <message>
        <source>There is no test &quot;{subject}&quot;; {detail}.</source>
        <translation>Es gibt keinen Test „{subject}“; {detail}.</translation>
    </message>
    <message>
        <source>The arguments of &quot;{subject}&quot; are wrong: {detail}.</source>
        <translation>Die Argumente von „{subject}“ sind falsch: {detail}.</translation>
    </message>
    <message>
        <source>&quot;{subject}&quot; is not part of the template language: {detail}.</source>
        <translation>„{subject}“ gehört nicht zur Vorlagensprache: {detail}.</translation>
    </message>
    <message>
        <source>What &quot;{subject}&quot; gives can be read only once; write |list behind it to use it here.</source>
        <translation>Was „{subject}“ ergibt, lässt sich nur einmal lesen; schreiben Sie |list dahinter, um es hier zu verwenden.</translation>
    </message>
    <message>
        <source>&quot;{subject}&quot; is not a number of the template language: {detail}.</source>
        <translation>„{subject}“ ist keine Zahl der Vorlagensprache: {detail}.</translation>
    </message>
    <message>
        <source>&quot;{subject}&quot; cannot stand in a text in quotation marks: {detail}.</source>
        <translation>„{subject}“ kann nicht in einem Text in Anführungszeichen stehen: {detail}.</translation>
    </message>
    <message>
        <source>The template exceeds a limit: it may have at most {detail} {subject}.</source>
        <translation>Die Vorlage überschreitet eine Grenze: Sie darf höchstens {detail} {subject} haben.</translation>
    </message>
    <message>
        <source>There is no &quot;{subject}&quot; here; test it with &quot;is defined&quot; where it may be absent.</source>
        <translation>Hier gibt es kein „{subject}“; prüfen Sie es mit „is defined“, wo es fehlen kann.</translation>
    </message>
    <message>
        <source>The operator does not work with {subject}.</source>
        <translation>Der Operator arbeitet nicht mit {subject}.</translation>
    </message>
    <message>
        <source>There is no order between {subject}, so neither is greater or less.</source>
        <translation>Zwischen {subject} gibt es keine Ordnung; keines ist größer oder kleiner.</translation>
    </message>
    <message>
        <source>A number is divided by zero.</source>
        <translation>Eine Zahl wird durch null geteilt.</translation>
    </message>
    <message>
        <source>A number becomes too large or cannot be written as one.</source>
        <translation>Eine Zahl wird zu groß oder lässt sich nicht als Zahl schreiben.</translation>
    </message>
    <message>
        <source>&quot;{subject}&quot; cannot be taken from {detail}.</source>
        <translation>„{subject}“ kann nicht aus {detail} genommen werden.</translation>
    </message>
    <message>
        <source>There is {subject} where a list was expected.</source>
        <translation>Hier steht {subject}, wo eine Liste erwartet wurde.</translation>
    </message>
    <message>
        <source>&quot;{subject}&quot; cannot be applied to {detail}.</source>
        <translation>„{subject}“ lässt sich nicht auf {detail} anwenden.</translation>
    </message>
    <message>
        <source>The loop names {detail} values for each item, but there is {subject} of another size.</source>
        <translation>Die Schleife benennt {detail} Werte für jeden Eintrag, aber hier steht {subject} anderer Größe.</translation>
    </message>
    <message>
        <source>Text cannot be made from {subject}; use |join, |and_list or a loop.</source>
        <translation>Aus {subject} lässt sich kein Text machen; verwenden Sie |join, |and_list oder eine Schleife.</translation>
    </message>
    <message>
        <source>The confidential answer {subject} would be printed in this view; leave it out or ask for the view before it.</source>
        <translation>Die vertrauliche Antwort {subject} würde in diesem Dokument gedruckt; lassen Sie sie weg oder fragen Sie vorher nach dem Dokument.</translation>
    </message>
    <message>
        <source>The template counts days from today, but no date was given for today.</source>
        <translation>Die Vorlage zählt Tage ab heute, aber für heute wurde kein Datum angegeben.</translation>
    </message>
    <message>
        <source>There is no question or value &quot;{subject}&quot;; {detail}.</source>
        <translation>Es gibt keine Frage und keinen Wert „{subject}“; {detail}.</translation>
    </message>
    <message>
        <source>There is no field &quot;{subject}&quot; here; {detail}.</source>
        <translation>Hier gibt es kein Feld „{subject}“; {detail}.</translation>
    </message>
    <message>
        <source>&quot;{subject}&quot; is not one of the options, so this comparison never holds; {detail}.</source>
        <translation>„{subject}“ steht nicht zur Wahl, also trifft dieser Vergleich nie zu; {detail}.</translation>
    </message>
    <message>
        <source>&quot;{subject}&quot; does not work with {detail}.</source>
        <translation>„{subject}“ arbeitet nicht mit {detail}.</translation>
    </message>
    <message>
        <source>{subject} is larger than {detail}, the most that is read of one file of a pack; split it.</source>
        <translation>{subject} ist größer als {detail}; mehr wird von einer Datei eines Pakets nicht gelesen. Teilen Sie sie.</translation>
    </message>
    <message>
        <source>This is not valid YAML: {detail}.</source>
        <translation>Das ist kein gültiges YAML: {detail}.</translation>
    </message>
    <message>
        <source>YAML&apos;s {subject} are not allowed here; write the values out.</source>
        <translation>{subject} von YAML sind hier nicht zulässig; schreiben Sie die Werte aus.</translation>
    </message>
    <message>
        <source>A key must be a plain text on one line.</source>
        <translation>Ein Schlüssel muss ein einfacher Text in einer Zeile sein.</translation>
    </message>
    <message>
        <source>The key &quot;{subject}&quot; occurs twice here; keep one of them.</source>
        <translation>Der Schlüssel „{subject}“ steht hier zweimal; behalten Sie einen davon.</translation>
    </message>
    <message>
        <source>Lists and keys are nested more than {detail} levels deep; make them flatter.</source>
        <translation>Listen und Schlüssel sind tiefer als {detail} Ebenen verschachtelt; machen Sie sie flacher.</translation>
    </message>
    <message>
        <source>The file has more than {detail} values, the most that is read; split it.</source>
        <translation>Die Datei hat mehr als {detail} Werte; mehr werden nicht gelesen. Teilen Sie sie.</translation>
    </message>
    <message>
        <source>The line is longer than {detail} bytes, the most that is read; break it.</source>
        <translation>Die Zeile ist länger als {detail} Bytes; mehr wird nicht gelesen. Brechen Sie sie um.</translation>
    </message>
    <message>
        <source>Here stands a control character that nobody can see; delete it.</source>
        <translation>Hier steht ein Steuerzeichen, das niemand sehen kann; löschen Sie es.</translation>
    </message>
    <message>
        <source>Here must stand keys with their values, like &quot;id: security&quot;.</source>
        <translation>Hier müssen Schlüssel mit ihren Werten stehen, wie „id: security“.</translation>
    </message>
    <message>
        <source>The value of &quot;{subject}&quot; must be a list, like [one, two].</source>
        <translation>Der Wert von „{subject}“ muss eine Liste sein, wie [one, two].</translation>
    </message>
    <message>
        <source>The value of &quot;{subject}&quot; must be one text.</source>
        <translation>Der Wert von „{subject}“ muss ein einziger Text sein.</translation>
    </message>
    <message>
        <source>The value of &quot;{subject}&quot; must be a whole number from 1 to {detail}.</source>
        <translation>Der Wert von „{subject}“ muss eine ganze Zahl von 1 bis {detail} sein.</translation>
    </message>
    <message>
        <source>The key &quot;{subject}&quot; is missing here.</source>
        <translation>Hier fehlt der Schlüssel „{subject}“.</translation>
    </message>
    <message>
        <source>There is no key &quot;{subject}&quot; here; {detail}.</source>
        <translation>Hier gibt es keinen Schlüssel „{subject}“; {detail}.</translation>
    </message>
    <message>
        <source>&quot;{subject}&quot; is not one of the values that are known here; {detail}.</source>
        <translation>„{subject}“ ist keiner der Werte, die hier bekannt sind; {detail}.</translation>
    </message>
    <message>
        <source>A question of this type has no &quot;{subject}&quot;; delete the key or change the type.</source>
        <translation>Eine Frage dieser Art hat kein „{subject}“; löschen Sie den Schlüssel oder ändern Sie die Art.</translation>
    </message>
    <message>
        <source>The column &quot;{subject}&quot; cannot hold several choices or another table; choose another type.</source>
        <translation>Die Spalte „{subject}“ kann nicht mehrere Optionen oder eine weitere Tabelle halten; wählen Sie eine andere Art.</translation>
    </message>
    <message>
        <source>&quot;{subject}&quot; is not an id that can stand here; write it in small letters, like {detail}.</source>
        <translation>„{subject}“ ist keine Kennung, die hier stehen kann; schreiben Sie sie in Kleinbuchstaben, wie {detail}.</translation>
    </message>
    <message>
        <source>&quot;{subject}&quot; occurs twice; keep one of them.</source>
        <translation>„{subject}“ steht zweimal; behalten Sie eines davon.</translation>
    </message>
    <message>
        <source>&quot;{subject}&quot; does not name a covered idea; write it like src:0.62.</source>
        <translation>„{subject}“ benennt keinen abgedeckten Gedanken; schreiben Sie es wie src:0.62.</translation>
    </message>
    <message>
        <source>The default of a text is different in every language; write it into the words, as &quot;Default: …&quot; under &quot;## question {subject}&quot;.</source>
        <translation>Die Vorgabe eines Textes ist in jeder Sprache eine andere; schreiben Sie sie zu den Wörtern, als „Default: …“ unter „## question {subject}“.</translation>
    </message>
    <message>
        <source>The pack has the format {subject}, and this program reads the format {detail}; update the program or correct the number.</source>
        <translation>Das Paket hat das Format {subject}, und dieses Programm liest das Format {detail}; aktualisieren Sie das Programm oder berichtigen Sie die Nummer.</translation>
    </message>
    <message>
        <source>The section is called &quot;{subject}&quot; here, but its folder &quot;{detail}&quot;; make them equal.</source>
        <translation>Der Abschnitt heißt hier „{subject}“, sein Ordner aber „{detail}“; gleichen Sie beide an.</translation>
    </message>
    <message>
        <source>An entry of a view&apos;s contents has either &quot;sections: all&quot; or &quot;section: …&quot;.</source>
        <translation>Ein Eintrag im Inhalt eines Dokuments hat entweder „sections: all“ oder „section: …“.</translation>
    </message>
    <message>
        <source>A words file starts with a title, like &quot;# Security&quot;.</source>
        <translation>Eine Wörterdatei beginnt mit einem Titel, wie „# Security“.</translation>
    </message>
    <message>
        <source>&quot;## {subject}&quot; is not a heading that is known here; write a kind of thing and one id; {detail}.</source>
        <translation>„## {subject}“ ist keine Überschrift, die hier bekannt ist; schreiben Sie eine Art und eine Kennung; {detail}.</translation>
    </message>
    <message>
        <source>The words of &quot;{subject}&quot; stand here twice; keep one of them.</source>
        <translation>Die Wörter von „{subject}“ stehen hier zweimal; behalten Sie eine Fassung.</translation>
    </message>
    <message>
        <source>There are no words under &quot;{subject}&quot;.</source>
        <translation>Unter „{subject}“ stehen keine Wörter.</translation>
    </message>
    <message>
        <source>&quot;{subject}&quot; has no title; start with a line like &quot;### Passwords&quot;.</source>
        <translation>„{subject}“ hat keinen Titel; beginnen Sie mit einer Zeile wie „### Passwords“.</translation>
    </message>
    <message>
        <source>&quot;{subject}&quot; is not a part of these words; {detail}.</source>
        <translation>„{subject}“ ist kein Teil dieser Wörter; {detail}.</translation>
    </message>
    <message>
        <source>&quot;{subject}&quot; is not an entry of a list; write it like &quot;- yes: yes, always&quot;.</source>
        <translation>„{subject}“ ist kein Eintrag einer Liste; schreiben Sie ihn wie „- yes: yes, always“.</translation>
    </message>
    <message>
        <source>{subject} has no words for &quot;{detail}&quot;; add them.</source>
        <translation>{subject} hat keine Wörter für „{detail}“; ergänzen Sie sie.</translation>
    </message>
    <message>
        <source>There is no &quot;{subject}&quot; that needs words here; {detail}.</source>
        <translation>Hier gibt es kein „{subject}“, das Wörter braucht; {detail}.</translation>
    </message>
    <message>
        <source>The pack &quot;{subject}&quot; extends &quot;{detail}&quot;, which is not below it; give that pack, too.</source>
        <translation>Das Paket „{subject}“ erweitert „{detail}“, das nicht darunter liegt; geben Sie auch dieses Paket an.</translation>
    </message>
    <message>
        <source>The pack &quot;{subject}&quot; has no words in the language &quot;{detail}&quot;; choose another language.</source>
        <translation>Das Paket „{subject}“ hat keine Wörter in der Sprache „{detail}“; wählen Sie eine andere Sprache.</translation>
    </message>
    <message>
        <source>There is no question &quot;{subject}&quot;; {detail}.</source>
        <translation>Es gibt keine Frage „{subject}“; {detail}.</translation>
    </message>
    <message>
        <source>There is no clause &quot;{subject}&quot;; {detail}.</source>
        <translation>Es gibt keine Regelung „{subject}“; {detail}.</translation>
    </message>
    <message>
        <source>There is no check &quot;{subject}&quot;; {detail}.</source>
        <translation>Es gibt keine Prüfung „{subject}“; {detail}.</translation>
    </message>
    <message>
        <source>There is no section &quot;{subject}&quot;; {detail}.</source>
        <translation>Es gibt keinen Abschnitt „{subject}“; {detail}.</translation>
    </message>
    <message>
        <source>There is no view &quot;{subject}&quot;; {detail}.</source>
        <translation>Es gibt kein Dokument „{subject}“; {detail}.</translation>
    </message>
    <message>
        <source>There is no profile &quot;{subject}&quot;; {detail}.</source>
        <translation>Es gibt kein Profil „{subject}“; {detail}.</translation>
    </message>
    <message>
        <source>There is no source &quot;{subject}&quot; in sources.yaml; {detail}.</source>
        <translation>Es gibt keine Quelle „{subject}“ in sources.yaml; {detail}.</translation>
    </message>
    <message>
        <source>&quot;{subject}&quot; means something else in templates; choose another id.</source>
        <translation>„{subject}“ bedeutet in Vorlagen etwas anderes; wählen Sie eine andere Kennung.</translation>
    </message>
    <message>
        <source>&quot;{subject}&quot; is one essential question too many; at most {detail} are asked first.</source>
        <translation>„{subject}“ ist eine wesentliche Frage zu viel; höchstens {detail} werden zuerst gestellt.</translation>
    </message>
    <message>
        <source>No view holds the clause &quot;{subject}&quot;; add it to the contents of one in views.yaml, or delete it.</source>
        <translation>Kein Dokument enthält die Regelung „{subject}“; nehmen Sie sie in views.yaml in den Inhalt eines Dokuments auf oder löschen Sie sie.</translation>
    </message>
    <message>
        <source>Nothing uses the answer to &quot;{subject}&quot;; use it in a clause, condition or check, or delete the question.</source>
        <translation>Nichts verwendet die Antwort auf „{subject}“; verwenden Sie sie in einer Regelung, Bedingung oder Prüfung oder löschen Sie die Frage.</translation>
    </message>
    <message>
        <source>The clause &quot;{subject}&quot; can never be in a document: its condition never holds.</source>
        <translation>Die Regelung „{subject}“ kann in keinem Dokument stehen: Ihre Bedingung trifft nie zu.</translation>
    </message>
    <message>
        <source>&quot;{subject}&quot; does not hold a {detail}; name a question, or a column of a table, of that type.</source>
        <translation>„{subject}“ enthält keine Angabe der Art {detail}; nennen Sie eine Frage oder die Spalte einer Tabelle von dieser Art.</translation>
    </message>
    <message>
        <source>&quot;{subject}&quot; and &quot;{detail}&quot; are columns of different tables; name columns of one.</source>
        <translation>„{subject}“ und „{detail}“ sind Spalten verschiedener Tabellen; nennen Sie Spalten derselben.</translation>
    </message>
    <message>
        <source>Values are computed from one another in a circle: {subject}.</source>
        <translation>Werte werden im Kreis auseinander berechnet: {subject}.</translation>
    </message>
    <message>
        <source>The template pack was stored by a newer version of Policywright (format {subject}; this one reads {detail}). Update the program.</source>
        <translation>Das Vorlagenpaket wurde von einer neueren Version von Policywright gespeichert (Format {subject}; diese liest {detail}). Aktualisieren Sie das Programm.</translation>
    </message>
    <message>
        <source>The stored template pack is damaged: &quot;{subject}&quot; is missing, unknown or of the wrong kind.</source>
        <translation>Das gespeicherte Vorlagenpaket ist beschädigt: „{subject}“ fehlt, ist unbekannt oder von der falschen Art.</translation>
    </message>
    <message>
        <source>{subject} must be a text; put it into quotation marks.</source>
        <translation>{subject} muss ein Text sein; setzen Sie ihn in Anführungszeichen.</translation>
    </message>
    <message>
        <source>{subject} must be one line, without line breaks and tabs.</source>
        <translation>{subject} muss eine Zeile sein, ohne Umbrüche und Tabulatoren.</translation>
    </message>
    <message>
        <source>{subject} is longer than {detail} characters; shorten it.</source>
        <translation>{subject} ist länger als {detail} Zeichen; kürzen Sie den Text.</translation>
    </message>
    <message>
        <source>{subject} has a control character that nobody can see; delete it.</source>
        <translation>{subject} hat ein Steuerzeichen, das niemand sehen kann; löschen Sie es.</translation>
    </message>
    <message>
        <source>{subject} must be yes or no (in JSON, true or false).</source>
        <translation>{subject} muss Ja oder Nein sein (in JSON true oder false).</translation>
    </message>
    <message>
        <source>{subject} must be one of its options as a text; {detail}.</source>
        <translation>{subject} muss eine der Optionen als Text sein; {detail}.</translation>
    </message>
    <message>
        <source>{subject} is not one of the options; {detail}.</source>
        <translation>{subject} ist keine der Optionen; {detail}.</translation>
    </message>
    <message>
        <source>{subject} must be a list of options, like [&quot;one&quot;, &quot;two&quot;].</source>
        <translation>{subject} muss eine Liste von Optionen sein, wie [&quot;one&quot;, &quot;two&quot;].</translation>
    </message>
    <message>
        <source>{subject} is not a day of the calendar; correct the date.</source>
        <translation>{subject} ist kein Tag des Kalenders; berichtigen Sie das Datum.</translation>
    </message>
    <message>
        <source>{subject} must be a person: &quot;name; title; email; phone&quot; or {&quot;name&quot;: …, &quot;title&quot;: …, &quot;email&quot;: …, &quot;phone&quot;: …}.</source>
        <translation>{subject} muss eine Person sein: &quot;name; title; email; phone&quot; oder {&quot;name&quot;: …, &quot;title&quot;: …, &quot;email&quot;: …, &quot;phone&quot;: …}.</translation>
    </message>
    <message>
        <source>{subject} is not a part of a person; {detail}.</source>
        <translation>{subject} ist kein Teil einer Person; {detail}.</translation>
    </message>
    <message>
        <source>{subject} must be a list of rows, each like {&quot;column&quot;: value}.</source>
        <translation>{subject} muss eine Liste von Zeilen sein, jede wie {&quot;column&quot;: value}.</translation>
    </message>
    <message>
        <source>{subject} is not a column; {detail}.</source>
        <translation>{subject} ist keine Spalte; {detail}.</translation>
    </message>
    <message>
        <source>{subject} has more than {detail} rows; shorten the table.</source>
        <translation>{subject} hat mehr als {detail} Zeilen; kürzen Sie die Tabelle.</translation>
    </message>
    <message>
        <source>There is no command &quot;{subject}&quot;. {detail}</source>
        <translation>Es gibt keinen Befehl „{subject}“. {detail}</translation>
    </message>
    <message>
        <source>There is no option {subject}. {detail}</source>
        <translation>Es gibt keine Option {subject}. {detail}</translation>
    </message>
    <message>
        <source>The command {subject} was called wrongly: {detail}</source>
        <translation>Der Befehl {subject} wurde falsch aufgerufen: {detail}</translation>
    </message>
    <message>
        <source>&quot;{subject}&quot; is not a value of {detail}</source>
        <translation>„{subject}“ ist kein Wert von {detail}</translation>
    </message>
    <message>
        <source>Something is missing. The command is used like this: {subject}</source>
        <translation>Etwas fehlt. Der Befehl wird so verwendet: {subject}</translation>
    </message>
    <message>
        <source>&quot;{subject}&quot; is one word too many. The command is used like this: {detail}</source>
        <translation>„{subject}“ ist ein Wort zu viel. Der Befehl wird so verwendet: {detail}</translation>
    </message>
    <message>
        <source>There is no question &quot;{subject}&quot;. {detail}</source>
        <translation>Es gibt keine Frage „{subject}“. {detail}</translation>
    </message>
    <message>
        <source>There is no clause &quot;{subject}&quot;. {detail}</source>
        <translation>Es gibt keine Regelung „{subject}“. {detail}</translation>
    </message>
    <message>
        <source>Two of the policies are named {subject}; their documents would overwrite one another. Export them into different folders.</source>
        <translation>Zwei der Richtlinien heißen {subject}; ihre Dokumente würden einander überschreiben. Exportieren Sie sie in verschiedene Ordner.</translation>
    </message>
    <message>
        <source>{subject} must hold one JSON object, with a name for each value.</source>
        <translation>{subject} muss ein einziges JSON-Objekt enthalten, mit einem Namen für jeden Wert.</translation>
    </message>
    <message>
        <source>The policy has no file yet; choose a name for it.</source>
        <translation>Die Richtlinie hat noch keine Datei; wählen Sie einen Namen dafür.</translation>
    </message>
    <message>
        <source>The recorded change is damaged: &quot;{subject}&quot; is missing or of the wrong kind.</source>
        <translation>Die aufgezeichnete Änderung ist beschädigt: „{subject}“ fehlt oder ist von der falschen Art.</translation>
    </message>
    <message>
        <source>{subject} is not a recovery journal, or its beginning is damaged; nothing can be recovered from it.</source>
        <translation>{subject} ist keine Aufzeichnung zur Wiederherstellung, oder ihr Anfang ist beschädigt; daraus lässt sich nichts wiederherstellen.</translation>
    </message>
    <message>
        <source>The recovery journal {subject} was written by a newer version of Policywright. Update the program to recover it.</source>
        <translation>Die Aufzeichnung {subject} wurde von einer neueren Version von Policywright geschrieben. Aktualisieren Sie das Programm, um sie wiederherzustellen.</translation>
    </message>
    <message>
        <source>The file {subject} is not in the state that the unsaved changes were made to: {detail}. The changes are kept; bring that state back, or apply them to the file as it is now.</source>
        <translation>Die Datei {subject} ist nicht in dem Zustand, in dem die ungespeicherten Änderungen gemacht wurden: {detail}. Die Änderungen sind aufbewahrt; stellen Sie diesen Zustand her oder wenden Sie sie auf die Datei an, wie sie jetzt ist.</translation>
    </message>
    <message>
        <source>{subject} is not an answers file: it must hold the answers under the name &quot;answers&quot;.</source>
        <translation>{subject} ist keine Antwortdatei: Sie muss die Antworten unter dem Namen „answers“ enthalten.</translation>
    </message>
    <message>
        <source>{subject} is not a table in CSV: a quoted cell does not end, or something stands behind it.</source>
        <translation>{subject} ist keine Tabelle in CSV: Eine Zelle in Anführungszeichen endet nicht, oder etwas steht dahinter.</translation>
    </message>
    <message>
        <source>Line {subject} of the table has more cells than the {detail} columns that its first line names.</source>
        <translation>Zeile {subject} der Tabelle hat mehr Zellen als die {detail} Spalten, die ihre erste Zeile benennt.</translation>
    </message>
    <message>
        <source>The answer to {subject} is not a table.</source>
        <translation>Die Antwort auf {subject} ist keine Tabelle.</translation>
    </message>
    <message>
        <source>The history in {subject} does not hold: {detail}. The policy itself is whole; take the history from another copy of the file.</source>
        <translation>Der Verlauf in {subject} stimmt nicht: {detail}. Die Richtlinie selbst ist unversehrt; nehmen Sie den Verlauf aus einer anderen Kopie der Datei.</translation>
    </message>
    <message>
        <source>The history in {subject} was written by a newer version of Policywright (format {detail}). Update the program to read it.</source>
        <translation>Der Verlauf in {subject} wurde von einer neueren Version von Policywright geschrieben (Format {detail}). Aktualisieren Sie das Programm, um ihn zu lesen.</translation>
    </message>
    <message>
        <source>There is no revision &quot;{subject}&quot;; the revisions are listed, with their ids and names, by: policywright revision list FILE</source>
        <translation>Es gibt keinen Stand „{subject}“; die Stände mit ihren Kennungen und Namen zeigt: policywright revision list FILE</translation>
    </message>
    <message>
        <source>Several revisions have an id that begins with &quot;{subject}&quot;; write more of it.</source>
        <translation>Mehrere Stände haben eine Kennung, die mit „{subject}“ beginnt; schreiben Sie mehr davon.</translation>
    </message>
    <message>
        <source>There is a version {subject} already; choose another name.</source>
        <translation>Es gibt bereits eine Fassung {subject}; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is no state &quot;{subject}&quot;; a revision is draft, in-review, approved, published or retired.</source>
        <translation>Es gibt keinen Zustand „{subject}“; ein Stand ist draft, in-review, approved, published oder retired.</translation>
    </message>
    <message>
        <source>The decisions in {subject} are damaged: &quot;{detail}&quot; is missing or of the wrong kind.</source>
        <translation>Die Entscheidungen in {subject} sind beschädigt: „{detail}“ fehlt oder ist von falscher Art.</translation>
    </message>
    <message>
        <source>{subject} decides on &quot;{detail}&quot;, which is no conflict of this merge; list the conflicts again and correct the name.</source>
        <translation>{subject} entscheidet über „{detail}“, was bei dieser Zusammenführung kein Konflikt ist; lassen Sie die Konflikte noch einmal auflisten und berichtigen Sie den Namen.</translation>
    </message>
    <message>
        <source>{subject} decides on &quot;{detail}&quot; in a way that does not go there; choose &quot;base&quot;, &quot;mine&quot; or &quot;theirs&quot;, or, for words, &quot;both&quot; or a text of your own.</source>
        <translation>{subject} entscheidet über „{detail}“ auf eine Weise, die dort nicht geht; wählen Sie „base“, „mine“ oder „theirs“ oder bei Texten auch „both“ oder einen eigenen Text.</translation>
    </message>
    <message>
        <source>A version that is published has a name; give one like --name 1.0.</source>
        <translation>Eine Fassung, die veröffentlicht wird, hat einen Namen; geben Sie einen an, etwa --name 1.0.</translation>
    </message>
    <message>
        <source>{subject} is this policy itself, or a copy of it; a policy can extend another one only.</source>
        <translation>{subject} ist diese Richtlinie selbst oder eine Kopie davon; eine Richtlinie kann nur auf einer anderen aufbauen.</translation>
    </message>
    <message>
        <source>{subject} extends this policy itself ({detail}); of two policies only one can extend the other.</source>
        <translation>{subject} baut selbst auf dieser Richtlinie auf ({detail}); von zwei Richtlinien kann nur eine auf der anderen aufbauen.</translation>
    </message>
    <message>
        <source>{subject} stands at the end of a line of {detail} policies that extend one another, and no more can; extend one that is further up.</source>
        <translation>{subject} steht am Ende einer Reihe von {detail} Richtlinien, die aufeinander aufbauen, und mehr können es nicht sein; bauen Sie auf einer auf, die weiter oben steht.</translation>
    </message>
    <message>
        <source>{subject} was written with other template packs ({detail}); bring both policies to the same versions first, with: policywright update</source>
        <translation>{subject} wurde mit anderen Vorlagenpaketen geschrieben ({detail}); bringen Sie beide Richtlinien zuerst auf dieselben Versionen, mit: policywright update</translation>
    </message>
    <message>
        <source>{subject} is written in the language &quot;{detail}&quot;; a policy is in the language of the one that it extends.</source>
        <translation>{subject} ist in der Sprache „{detail}“ geschrieben; eine Richtlinie hat die Sprache derjenigen, auf der sie aufbaut.</translation>
    </message>
    <message>
        <source>{subject} is not the policy that this one extends, which is {detail}; name the right file.</source>
        <translation>{subject} ist nicht die Richtlinie, auf der diese aufbaut; das ist {detail}. Nennen Sie die richtige Datei.</translation>
    </message>
    <message>
        <source>The policy that {subject} extends, {detail}, is not beside it; name its file.</source>
        <translation>Die Richtlinie, auf der {subject} aufbaut, {detail}, liegt nicht daneben; nennen Sie ihre Datei.</translation>
    </message>
    <message>
        <source>{subject} extends no other policy.</source>
        <translation>{subject} baut auf keiner anderen Richtlinie auf.</translation>
    </message>
    <message>
        <source>There is nothing at &quot;{subject}&quot; that this policy and the one that it extends have differently; what differs is listed by: policywright parent show FILE</source>
        <translation>Bei „{subject}“ unterscheiden sich diese Richtlinie und diejenige, auf der sie aufbaut, nicht; was sich unterscheidet, zeigt: policywright parent show DATEI</translation>
    </message>
    <message>
        <source>&quot;{subject}&quot; would be weaker here than in {detail}. Say why, with --reason.</source>
        <translation>„{subject}“ wäre hier schwächer als in {detail}. Sagen Sie mit --reason, warum.</translation>
    </message>
    <message>
        <source>&quot;{subject}&quot; is not weaker here than in the policy that this one extends, so there is nothing to give a reason for.</source>
        <translation>„{subject}“ ist hier nicht schwächer als in der Richtlinie, auf der diese aufbaut; es gibt also nichts zu begründen.</translation>
    </message>
    <message>
        <source>&quot;{subject}&quot; does not say which answer is the stricter one; write {detail}.</source>
        <translation>„{subject}“ sagt nicht, welche Antwort die strengere ist; schreiben Sie {detail}.</translation>
    </message>
    <message>
        <source>The confirmations in {subject} are damaged: {detail}. The policy itself is whole; take the confirmations from another copy of the file, or from the lists that they came from.</source>
        <translation>Die Bestätigungen in {subject} sind beschädigt: {detail}. Die Richtlinie selbst ist unversehrt; nehmen Sie die Bestätigungen aus einer anderen Kopie der Datei oder aus den Listen, aus denen sie stammen.</translation>
    </message>
    <message>
        <source>The confirmations in {subject} were written by a newer version of Policywright (format {detail}). Update the program to read them.</source>
        <translation>Die Bestätigungen in {subject} wurden von einer neueren Version von Policywright geschrieben (Format {detail}). Aktualisieren Sie das Programm, um sie zu lesen.</translation>
    </message>
    <message>
        <source>The confirmations in {subject} name a version that its history does not have as it was published: {detail}.</source>
        <translation>Die Bestätigungen in {subject} nennen eine Fassung, die ihr Verlauf nicht so hat, wie sie veröffentlicht wurde: {detail}.</translation>
    </message>
    <message>
        <source>{subject} has no column for {detail}. The first line of the list names the columns, such as Name, E-mail, Date and Version; their order is free.</source>
        <translation>{subject} hat keine Spalte für {detail}. Die erste Zeile der Liste benennt die Spalten, etwa Name, E-Mail, Datum und Version; ihre Reihenfolge ist frei.</translation>
    </message>
    <message>
        <source>Nothing says which version the people in {subject} confirmed; add a column Version, or name one with --version. Published are: {detail}.</source>
        <translation>Nichts sagt, welche Fassung die Personen in {subject} bestätigt haben; ergänzen Sie eine Spalte Version, oder nennen Sie eine mit --version. Veröffentlicht sind: {detail}.</translation>
    </message>
    <message>
        <source>The days in {subject} can be read in two ways, as in &quot;{detail}&quot;; say which with --date-order day-month or --date-order month-day.</source>
        <translation>Die Tage in {subject} lassen sich auf zwei Arten lesen, etwa „{detail}“; sagen Sie mit --date-order day-month oder --date-order month-day, wie sie gemeint sind.</translation>
    </message>
    <message>
        <source>Line {subject} of {detail} names nobody; write the name of the person into it.</source>
        <translation>Zeile {subject} von {detail} nennt niemanden; schreiben Sie den Namen der Person hinein.</translation>
    </message>
    <message>
        <source>Line {subject}: &quot;{detail}&quot; is not a date; write it like 2027-03-01 or 01.03.2027.</source>
        <translation>Zeile {subject}: „{detail}“ ist kein Datum; schreiben Sie es wie 2027-03-01 oder 01.03.2027.</translation>
    </message>
    <message>
        <source>Line {subject}: the day is before {detail}, on which the version was published.</source>
        <translation>Zeile {subject}: Der Tag liegt vor dem {detail}, an dem die Fassung veröffentlicht wurde.</translation>
    </message>
    <message>
        <source>Line {subject}: the day {detail} has not come yet.</source>
        <translation>Zeile {subject}: Der Tag {detail} ist noch nicht gekommen.</translation>
    </message>
    <message>
        <source>Line {subject}: no version &quot;{detail}&quot; was ever published.</source>
        <translation>Zeile {subject}: Eine Fassung „{detail}“ wurde nie veröffentlicht.</translation>
    </message>
    <message>
        <source>Nobody called &quot;{subject}&quot; is among the confirmations in {detail}.</source>
        <translation>Niemand namens „{subject}“ ist unter den Bestätigungen in {detail}.</translation>
    </message>
    <message>
        <source>Several people called &quot;{subject}&quot; are among the confirmations ({detail}); name one of them by the e-mail address.</source>
        <translation>Mehrere Personen namens „{subject}“ sind unter den Bestätigungen ({detail}); nennen Sie eine davon mit der E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>No version of {subject} is in force, so there is nothing that people could confirm; publish one with: policywright publish FILE</source>
        <translation>Keine Version von {subject} ist in Kraft, also gibt es nichts, was man bestätigen könnte; veröffentlichen Sie eine mit: policywright publish FILE</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Writes an organisation&apos;s social media policy.</source>
        <translation>Schreibt die Social-Media-Richtlinie einer Organisation.</translation>
    </message>
    <message>
        <source>The policy to open.</source>
        <translation>Die Richtlinie, die geöffnet wird.</translation>
    </message>
</context>
<context>
    <name>policywright::gui::AnswerPicker</name>
    <message>
        <source>Answers to insert</source>
        <translation>Antworten zum Einfügen</translation>
    </message>
    <message>
        <source>Find a question</source>
        <translation>Frage finden</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>%1 (not answered yet)</source>
        <translation>%1 (noch nicht beantwortet)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>policywright::gui::AnswersOverview</name>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>All answers</source>
        <translation>Alle Antworten</translation>
    </message>
    <message>
        <source>Filter questions and answers</source>
        <translation>Fragen und Antworten filtern</translation>
    </message>
    <message>
        <source>not asked now; kept</source>
        <translation>zurzeit nicht gefragt; aufbewahrt</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>may stay open</source>
        <translation>darf offen bleiben</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Vorgabe</translation>
    </message>
    <message numerus="yes">
        <source>%n answers of your own</source>
        <translation>
            <numerusform>%n eigene Antwort</numerusform>
            <numerusform>%n eigene Antworten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n by default</source>
        <translation>
            <numerusform>%n Vorgabe</numerusform>
            <numerusform>%n Vorgaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n fehlt</numerusform>
            <numerusform>%n fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>No question or answer has these words.</source>
        <translation>In keiner Frage oder Antwort stehen diese Wörter.</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Noch keine Antwort</translation>
    </message>
</context>
<context>
    <name>policywright::gui::BooleanEdit</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
</context>
<context>
    <name>policywright::gui::CardStates</name>
    <message>
        <source>This text cannot be made with the answers as they are.</source>
        <translation>Mit den jetzigen Antworten lässt sich dieser Text nicht bilden.</translation>
    </message>
</context>
<context>
    <name>policywright::gui::ChipNames</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The answer to “%1” stands here. It is not given yet.</source>
        <translation>Hier steht die Antwort auf „%1“. Sie ist noch nicht gegeben.</translation>
    </message>
    <message>
        <source>The answer to “%1” stands here: %2</source>
        <translation>Hier steht die Antwort auf „%1“: %2</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Anmerkung: %1</translation>
    </message>
    <message>
        <source>Only if %1</source>
        <translation>Nur wenn: %1</translation>
    </message>
    <message>
        <source>Otherwise, if %1</source>
        <translation>Sonst, wenn: %1</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>Sonst</translation>
    </message>
    <message>
        <source>End of “only if”</source>
        <translation>Ende von „nur wenn“</translation>
    </message>
    <message>
        <source>For each of %1</source>
        <translation>Für jeden Eintrag von %1</translation>
    </message>
    <message>
        <source>End of “for each”</source>
        <translation>Ende von „für jeden Eintrag“</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>number of %1</source>
        <translation>Nummer von %1</translation>
    </message>
    <message>
        <source>Table made from: %1</source>
        <translation>Tabelle aus: %1</translation>
    </message>
    <message>
        <source>Text made from: %1</source>
        <translation>Text aus: %1</translation>
    </message>
    <message>
        <source>Table, edited as Markdown: %1</source>
        <translation>Tabelle, als Markdown bearbeitet: %1</translation>
    </message>
    <message>
        <source>Edited as Markdown: %1</source>
        <translation>Als Markdown bearbeitet: %1</translation>
    </message>
</context>
<context>
    <name>policywright::gui::ClauseCard</name>
    <message>
        <source>Title and readers…</source>
        <translation>Titel und Leserkreis…</translation>
    </message>
    <message>
        <source>Remove the clause</source>
        <translation>Regelung entfernen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Move back to its place</source>
        <translation>An ihren Platz zurück</translation>
    </message>
    <message>
        <source>your clause</source>
        <translation>Ihre Regelung</translation>
    </message>
    <message>
        <source>your clause, internal</source>
        <translation>Ihre Regelung, intern</translation>
    </message>
    <message>
        <source>Underlined: your words. Struck through: the pack&apos;s.</source>
        <translation>Unterstrichen: Ihre Wörter. Durchgestrichen: die der Vorlage.</translation>
    </message>
    <message>
        <source>More about this clause</source>
        <translation>Mehr zu dieser Regelung</translation>
    </message>
    <message>
        <source>Reword</source>
        <translation>Umformulieren</translation>
    </message>
    <message>
        <source>Compare with the pack&apos;s text</source>
        <translation>Mit dem Text der Vorlage vergleichen</translation>
    </message>
    <message>
        <source>Use the pack&apos;s text</source>
        <translation>Den Text der Vorlage verwenden</translation>
    </message>
    <message>
        <source>Leave out…</source>
        <translation>Weglassen …</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Wieder aufnehmen</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>not in this document</source>
        <translation>nicht in diesem Dokument</translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>noch nicht verwendet</translation>
    </message>
    <message>
        <source>your wording</source>
        <translation>Ihr Wortlaut</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number, title</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Grund: %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what a button does, title of the clause</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Pin: updates never touch it</source>
        <translation>Festhalten: Aktualisierungen ändern sie nie</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>festgehalten</translation>
    </message>
</context>
<context>
    <name>policywright::gui::ClauseEdit</name>
    <message>
        <source>Use the pack&apos;s text again</source>
        <translation>Wieder den Text der Vorlage verwenden</translation>
    </message>
    <message>
        <source>Markdown of the clause</source>
        <translation>Markdown der Regelung</translation>
    </message>
    <message>
        <source>What keeps the text from being used</source>
        <translation>Was der Verwendung des Textes im Weg steht</translation>
    </message>
    <message>
        <source>Your wording</source>
        <translation>Ihr Wortlaut</translation>
    </message>
    <message>
        <source>The clipboard holds %L1 characters; a clause takes %L2 at once. Nothing was pasted.</source>
        <translation>In der Zwischenablage stehen %L1 Zeichen; eine Regelung nimmt %L2 auf einmal. Es wurde nichts eingefügt.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>A condition or a list has lost its beginning or its end, so the text is not used yet. Undo, or remove what is left of it.</source>
        <translation>Einer Bedingung oder Liste fehlt der Anfang oder das Ende; deshalb wird der Text noch nicht verwendet. Machen Sie es rückgängig oder entfernen Sie den Rest.</translation>
    </message>
</context>
<context>
    <name>policywright::gui::ClauseSheet</name>
    <message>
        <source>Text of the clause</source>
        <translation>Text der Regelung</translation>
    </message>
</context>
<context>
    <name>policywright::gui::ClauseTextEdit</name>
    <message>
        <source>Text of the clause</source>
        <translation>Text der Regelung</translation>
    </message>
</context>
<context>
    <name>policywright::gui::CommandPalette</name>
    <message>
        <source>Find anything</source>
        <translation>Alles finden</translation>
    </message>
    <message>
        <source>Find questions, text, people, commands</source>
        <translation>Fragen, Text, Personen, Befehle finden</translation>
    </message>
    <message>
        <source>Nothing has these words. Try fewer or other ones.</source>
        <translation>Diese Wörter stehen nirgends. Versuchen Sie es mit weniger oder anderen.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Chosen last</source>
        <translation>Zuletzt gewählt</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Question, not asked now</source>
        <translation>Frage, zurzeit nicht gestellt</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Regelung</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
</context>
<context>
    <name>policywright::gui::Companions</name>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Zu tun</translation>
    </message>
    <message>
        <source>Here: %1</source>
        <translation>Hier: %1</translation>
    </message>
</context>
<context>
    <name>policywright::gui::DateEdit</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Choose a day in the calendar</source>
        <translation>Tag im Kalender wählen</translation>
    </message>
    <message>
        <source>Choose a day in the calendar (Alt+Down)</source>
        <translation>Tag im Kalender wählen (Alt+Pfeil nach unten)</translation>
    </message>
</context>
<context>
    <name>policywright::gui::DocumentChoice</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>gaps</comment>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>1 gap</source>
        <translation>1 Lücke</translation>
    </message>
    <message numerus="yes">
        <source>%n gaps</source>
        <translation>
            <numerusform>%n Lücke</numerusform>
            <numerusform>%n Lücken</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>number of gaps, what is missing</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Looking for gaps…</source>
        <translation>Lücken werden gesucht …</translation>
    </message>
    <message>
        <source>%1 (public)</source>
        <translation>%1 (öffentlich)</translation>
    </message>
    <message>
        <source>%1 (internal)</source>
        <translation>%1 (intern)</translation>
    </message>
</context>
<context>
    <name>policywright::gui::DurationEdit</name>
    <message>
        <source>%1 Number</source>
        <translation>%1 Anzahl</translation>
    </message>
    <message>
        <source>%1 Unit of time</source>
        <translation>%1 Zeiteinheit</translation>
    </message>
</context>
<context>
    <name>policywright::gui::FileChooser</name>
    <message>
        <source>Word documents (*.docx)</source>
        <translation>Word-Dokumente (*.docx)</translation>
    </message>
    <message>
        <source>Take in a review</source>
        <translation>Prüfung einlesen</translation>
    </message>
    <message>
        <source>Reviews (*.jsonld *.json *.docx *.policy);;All files (*)</source>
        <translation>Prüfungen (*.jsonld *.json *.docx *.policy);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save the review copy as</source>
        <translation>Prüfexemplar speichern unter</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Webseiten (*.html)</translation>
    </message>
    <message>
        <source>Policies (*.policy)</source>
        <translation>Richtlinien (*.policy)</translation>
    </message>
    <message>
        <source>Open a policy</source>
        <translation>Richtlinie öffnen</translation>
    </message>
    <message>
        <source>Save the policy as</source>
        <translation>Richtlinie speichern unter</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern als</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF-Dokumente (*.pdf)</translation>
    </message>
    <message>
        <source>Text (*.%1)</source>
        <translation>Text (*.%1)</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>Kalender (*.ics)</translation>
    </message>
    <message>
        <source>The folder with the templates</source>
        <translation>Der Ordner mit den Vorlagen</translation>
    </message>
</context>
<context>
    <name>policywright::gui::FindBar</name>
    <message>
        <source>Match case</source>
        <translation>Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Find in the texts</source>
        <translation>In den Texten suchen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Fundstellen</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>place, places</comment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>policywright::gui::FindingsPanel</name>
    <message>
        <source>Gaps and findings</source>
        <translation>Lücken und Hinweise</translation>
    </message>
    <message>
        <source>Everything that needs an answer has one.</source>
        <translation>Alles, was eine Antwort braucht, hat eine.</translation>
    </message>
    <message>
        <source>The checks have nothing to report.</source>
        <translation>Die Prüfungen haben nichts zu melden.</translation>
    </message>
    <message>
        <source>What is missing cannot be found out.</source>
        <translation>Was fehlt, lässt sich nicht feststellen.</translation>
    </message>
    <message>
        <source>Gaps and findings (%1)</source>
        <translation>Lücken und Hinweise (%1)</translation>
    </message>
    <message>
        <source>Missing first of all (%1)</source>
        <translation>Fehlt als Erstes (%1)</translation>
    </message>
    <message>
        <source>Missing (%1)</source>
        <translation>Fehlt (%1)</translation>
    </message>
    <message>
        <source>essential</source>
        <translation>wesentlich</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>Errors (%1)</source>
        <translation>Fehler (%1)</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warnings (%1)</source>
        <translation>Warnungen (%1)</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Advice (%1)</source>
        <translation>Empfehlungen (%1)</translation>
    </message>
    <message>
        <source>advice</source>
        <translation>Empfehlung</translation>
    </message>
    <message>
        <source>1 source of this finding</source>
        <translation>1 Quelle zu diesem Hinweis</translation>
    </message>
    <message numerus="yes">
        <source>%n sources of this finding</source>
        <translation>
            <numerusform>%n Quelle zu diesem Hinweis</numerusform>
            <numerusform>%n Quellen zu diesem Hinweis</numerusform>
        </translation>
    </message>
    <message>
        <source>shown</source>
        <translation>eingeblendet</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>ausgeblendet</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Weaker than in the policy above, and nobody said why (%1)</source>
        <translation>Schwächer als in der übergeordneten Richtlinie, ohne Begründung (%1)</translation>
    </message>
    <message>
        <source>weaker</source>
        <translation>schwächer</translation>
    </message>
</context>
<context>
    <name>policywright::gui::FormatBar</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Formatting</source>
        <translation>Formatierung</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Fett</translation>
    </message>
    <message>
        <source>B</source>
        <comment>sign of bold</comment>
        <translation>F</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Kursiv</translation>
    </message>
    <message>
        <source>I</source>
        <comment>sign of italic</comment>
        <translation>K</translation>
    </message>
    <message>
        <source>Bulleted list</source>
        <translation>Aufzählung</translation>
    </message>
    <message>
        <source>• List</source>
        <translation>• Liste</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>Nummerierte Liste</translation>
    </message>
    <message>
        <source>1. List</source>
        <translation>1. Liste</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Insert an answer</source>
        <translation>Antwort einfügen</translation>
    </message>
    <message>
        <source>Insert answer</source>
        <translation>Antwort einfügen</translation>
    </message>
    <message>
        <source>Edit as Markdown</source>
        <translation>Als Markdown bearbeiten</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Insert a table</source>
        <translation>Tabelle einfügen</translation>
    </message>
    <message>
        <source>Add a row below</source>
        <translation>Zeile darunter einfügen</translation>
    </message>
    <message>
        <source>Add a column</source>
        <translation>Spalte einfügen</translation>
    </message>
    <message>
        <source>Remove this row</source>
        <translation>Diese Zeile entfernen</translation>
    </message>
    <message>
        <source>Remove this column</source>
        <translation>Diese Spalte entfernen</translation>
    </message>
</context>
<context>
    <name>policywright::gui::HeaderRow</name>
    <message>
        <source>Modes</source>
        <translation>Arbeitsweisen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>organisation, document</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Mode: %1</source>
        <translation>Modus: %1</translation>
    </message>
</context>
<context>
    <name>policywright::gui::ImpactDialog</name>
    <message>
        <source>Do not ask again while this policy is open</source>
        <translation>Nicht mehr fragen, solange diese Richtlinie geöffnet ist</translation>
    </message>
    <message>
        <source>Change the answer</source>
        <translation>Antwort ändern</translation>
    </message>
    <message>
        <source>This answer changes much of the policy</source>
        <translation>Diese Antwort ändert viel an der Richtlinie</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>What the answer changes</source>
        <translation>Was die Antwort ändert</translation>
    </message>
    <message>
        <source>Nothing is lost: Undo brings everything back, your own wordings too.</source>
        <translation>Nichts geht verloren: Rückgängig bringt alles zurück, auch Ihre eigenen Wortlaute.</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>So lassen</translation>
    </message>
</context>
<context>
    <name>policywright::gui::ImpactWords</name>
    <message>
        <source>1 clause</source>
        <translation>1 Regelung</translation>
    </message>
    <message numerus="yes">
        <source>%n clauses</source>
        <translation>
            <numerusform>%n Regelung</numerusform>
            <numerusform>%n Regelungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>your own wording</source>
        <translation>Ihr eigener Wortlaut</translation>
    </message>
    <message>
        <source>Disappear</source>
        <translation>Entfallen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Read differently</source>
        <translation>Lauten anders</translation>
    </message>
    <message>
        <source>gone: %1</source>
        <translation>entfallen: %1</translation>
    </message>
    <message>
        <source>new: %1</source>
        <translation>neu: %1</translation>
    </message>
    <message>
        <source>reading differently: %1</source>
        <translation>lauten anders: %1</translation>
    </message>
    <message>
        <source>In the documents: %1.</source>
        <translation>In den Dokumenten: %1.</translation>
    </message>
    <message>
        <source>It touches a wording of your own.</source>
        <translation>Ein eigener Wortlaut von Ihnen ist betroffen.</translation>
    </message>
    <message numerus="yes">
        <source>It touches %n wordings of your own.</source>
        <translation>
            <numerusform>%n eigener Wortlaut von Ihnen ist betroffen.</numerusform>
            <numerusform>%n eigene Wortlaute von Ihnen sind betroffen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 geändert</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>%1 neu</translation>
    </message>
    <message>
        <source>%1 gone</source>
        <translation>%1 entfallen</translation>
    </message>
</context>
<context>
    <name>policywright::gui::InsertableAnswers</name>
    <message>
        <source>for people inside</source>
        <translation>für Leute im Haus</translation>
    </message>
    <message>
        <source>for the public</source>
        <translation>für die Öffentlichkeit</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>policywright::gui::LeaveOutRow</name>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Why is this clause left out? Reviewers and approvers read the reason; readers do not.</source>
        <translation>Warum wird diese Regelung weggelassen? Wer prüft oder freigibt, liest den Grund; die Leserschaft nicht.</translation>
    </message>
    <message>
        <source>Reason for leaving the clause out</source>
        <translation>Grund, die Regelung wegzulassen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>policywright::gui::LinkPanel</name>
    <message>
        <source>Set the link</source>
        <translation>Link setzen</translation>
    </message>
    <message>
        <source>Remove the link</source>
        <translation>Link entfernen</translation>
    </message>
    <message>
        <source>Address of the link</source>
        <translation>Adresse des Links</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>https://example.org or #section.clause</source>
        <translation>https://example.org oder #abschnitt.regelung</translation>
    </message>
    <message>
        <source>A page on the web, an e-mail address (mailto:), a telephone number (tel:) or a clause.</source>
        <translation>Eine Seite im Netz, eine E-Mail-Adresse (mailto:), eine Telefonnummer (tel:) oder eine Regelung.</translation>
    </message>
    <message>
        <source>A policy can link to addresses that begin with https:, http:, mailto:, tel: or #.</source>
        <translation>Eine Richtlinie kann auf Adressen verweisen, die mit https:, http:, mailto:, tel: oder # beginnen.</translation>
    </message>
</context>
<context>
    <name>policywright::gui::LivePreview</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Wieder anzeigen</translation>
    </message>
    <message>
        <source>The preview is not part of this installation. Writing and publishing work without it.</source>
        <translation>Die Vorschau gehört nicht zu dieser Installation. Schreiben und Veröffentlichen gehen ohne sie.</translation>
    </message>
    <message>
        <source>The preview only runs where the system lets it shut its pages off from everything else, and never for the super-user. Writing and publishing work without it.</source>
        <translation>Die Vorschau läuft nur, wo das System es zulässt, ihre Seiten von allem anderen abzuschotten, und nie für den Administrator (root). Schreiben und Veröffentlichen gehen ohne sie.</translation>
    </message>
    <message>
        <source>The preview stopped. Your policy is not affected.</source>
        <translation>Die Vorschau hat aufgehört. Ihre Richtlinie ist davon nicht betroffen.</translation>
    </message>
</context>
<context>
    <name>policywright::gui::LongTextEdit</name>
    <message>
        <source>Example: %1</source>
        <translation>Beispiel: %1</translation>
    </message>
    <message>
        <source>The clipboard holds %L1 characters; an answer can have %L2. Nothing was pasted.</source>
        <translation>In der Zwischenablage stehen %L1 Zeichen; eine Antwort kann %L2 haben. Es wurde nichts eingefügt.</translation>
    </message>
</context>
<context>
    <name>policywright::gui::NewPolicyPage</name>
    <message>
        <source>New policy</source>
        <translation>Neue Richtlinie</translation>
    </message>
    <message>
        <source>Your answers choose the text of the first draft. You can change each of them later, and skip what you do not know yet.</source>
        <translation>Ihre Antworten bestimmen den Text des ersten Entwurfs. Sie können jede später ändern und überspringen, was Sie noch nicht wissen.</translation>
    </message>
    <message>
        <source>Language of the policy</source>
        <translation>Sprache der Richtlinie</translation>
    </message>
    <message>
        <source>Write the first draft</source>
        <translation>Ersten Entwurf schreiben</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Wird geschrieben …</translation>
    </message>
    <message>
        <source>The questions cannot be read in this language. %1</source>
        <translation>Die Fragen können in dieser Sprache nicht gelesen werden. %1</translation>
    </message>
</context>
<context>
    <name>policywright::gui::NoticeBar</name>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Hide the notice</source>
        <translation>Mitteilung ausblenden</translation>
    </message>
</context>
<context>
    <name>policywright::gui::Offers</name>
    <message>
        <source>A charity in France with a handful of people: the short form</source>
        <translation>Ein Verein in Frankreich mit einer Handvoll Leuten: die kurze Fassung</translation>
    </message>
    <message>
        <source>A city in Germany: a public body</source>
        <translation>Eine Stadt in Deutschland: eine öffentliche Stelle</translation>
    </message>
    <message>
        <source>A listed financial group in three countries: tight control, every document</source>
        <translation>Ein börsennotierter Finanzkonzern in drei Ländern: strenge Aufsicht, alle Dokumente</translation>
    </message>
    <message>
        <source>A trust that runs hospitals: patients&apos; data</source>
        <translation>Ein Träger von Krankenhäusern: Daten von Patientinnen und Patienten</translation>
    </message>
    <message>
        <source>A maker of machines in Germany, in German: a works council, plants in two countries</source>
        <translation>Ein Maschinenbauer in Deutschland, auf Deutsch: Betriebsrat, Werke in zwei Ländern</translation>
    </message>
    <message>
        <source>A music publisher: reach, artists and cleared rights</source>
        <translation>Ein Musikverlag: Reichweite, Künstlerinnen und Künstler, geklärte Rechte</translation>
    </message>
    <message>
        <source>A water company with a project of its own: the supplement</source>
        <translation>Ein Wasserversorger mit einem eigenen Projekt: die Ergänzung</translation>
    </message>
    <message>
        <source>A university: many who post, students among them</source>
        <translation>Eine Universität: viele, die posten, darunter Studierende</translation>
    </message>
    <message>
        <source>A policy without a name</source>
        <translation>Eine Richtlinie ohne Namen</translation>
    </message>
</context>
<context>
    <name>policywright::gui::OptionPicker</name>
    <message>
        <source>Choose</source>
        <translation>Auswählen</translation>
    </message>
</context>
<context>
    <name>policywright::gui::OutlineModel</name>
    <message>
        <source>1 remark</source>
        <translation>1 Anmerkung</translation>
    </message>
    <message numerus="yes">
        <source>%n remarks</source>
        <translation>
            <numerusform>%n Anmerkung</numerusform>
            <numerusform>%n Anmerkungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>state, remarks</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>1 gap</source>
        <translation>1 Lücke</translation>
    </message>
    <message numerus="yes">
        <source>%n gaps</source>
        <translation>
            <numerusform>%n Lücke</numerusform>
            <numerusform>%n Lücken</numerusform>
        </translation>
    </message>
    <message>
        <source>1 finding</source>
        <translation>1 Hinweis</translation>
    </message>
    <message numerus="yes">
        <source>%n findings</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>Question: %1</source>
        <translation>Frage: %1</translation>
    </message>
    <message>
        <source>asks nothing</source>
        <translation>fragt nichts</translation>
    </message>
    <message>
        <source>with the defaults</source>
        <translation>mit den Vorgaben</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>state, findings</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>policywright::gui::OutlinePanel</name>
    <message>
        <source>Filter sections, questions, text</source>
        <translation>Abschnitte, Fragen, Text filtern</translation>
    </message>
    <message>
        <source>Filter the outline</source>
        <translation>Gliederung filtern</translation>
    </message>
    <message>
        <source>No section, clause, question or answer has these words.</source>
        <translation>In keinem Abschnitt, keiner Regelung, Frage oder Antwort stehen diese Wörter.</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
</context>
<context>
    <name>policywright::gui::PageBar</name>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Size as at first</source>
        <translation>Ursprüngliche Größe</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>pages</comment>
        <translation>von %1</translation>
    </message>
    <message>
        <source>Size: %1</source>
        <translation>Größe: %1</translation>
    </message>
</context>
<context>
    <name>policywright::gui::PageSheets</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>policywright::gui::PagesMaker</name>
    <message>
        <source>The pages cannot be shown: a part of this installation is missing. Writing and publishing work without it.</source>
        <translation>Die Seiten können nicht angezeigt werden: Ein Teil dieser Installation fehlt. Schreiben und Veröffentlichen gehen auch ohne ihn.</translation>
    </message>
    <message>
        <source>The PDF that was made cannot be read.</source>
        <translation>Die erzeugte PDF-Datei ist nicht lesbar.</translation>
    </message>
</context>
<context>
    <name>policywright::gui::PagesView</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>Seitenbreite</translation>
    </message>
    <message>
        <source>Updating…</source>
        <translation>Wird aktualisiert …</translation>
    </message>
    <message>
        <source>The pages are being made…</source>
        <translation>Die Seiten werden erzeugt …</translation>
    </message>
</context>
<context>
    <name>policywright::gui::PeopleDialog</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Everybody who is named in the answers. What you change here changes in every answer that names the person, as one step.</source>
        <translation>Alle, die in den Antworten genannt sind. Was Sie hier ändern, ändert sich in jeder Antwort, die die Person nennt, in einem Schritt.</translation>
    </message>
    <message>
        <source>Nobody is named yet. People come here with the answers that name them.</source>
        <translation>Noch ist niemand genannt. Personen erscheinen hier mit den Antworten, die sie nennen.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Where the person is named</source>
        <translation>Wo die Person genannt ist</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>not changed yet</source>
        <translation>noch nicht geändert</translation>
    </message>
    <message>
        <source>1 place</source>
        <translation>1 Stelle</translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>It differs from place to place (%1) and stays so unless you change it here.</source>
        <translation>Sie ist nicht überall dieselbe (%1) und bleibt es, solange Sie sie hier nicht ändern.</translation>
    </message>
    <message>
        <source>Named in 1 place</source>
        <translation>An 1 Stelle genannt</translation>
    </message>
    <message numerus="yes">
        <source>Named in %n places</source>
        <translation>
            <numerusform>An %n Stelle genannt</numerusform>
            <numerusform>An %n Stellen genannt</numerusform>
        </translation>
    </message>
    <message>
        <source>Row %1, %2</source>
        <translation>Zeile %1, %2</translation>
    </message>
    <message>
        <source>Change in 1 place</source>
        <translation>An 1 Stelle ändern</translation>
    </message>
    <message numerus="yes">
        <source>Change in %n places</source>
        <translation>
            <numerusform>An %n Stelle ändern</numerusform>
            <numerusform>An %n Stellen ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>A person without any words is nobody. Take them out of the answers instead.</source>
        <translation>Eine Person ohne Angaben ist niemand. Nehmen Sie sie stattdessen aus den Antworten.</translation>
    </message>
    <message>
        <source>%1 is changed everywhere. Undo takes it back.</source>
        <translation>%1 ist überall geändert. Rückgängig nimmt es zurück.</translation>
    </message>
    <message>
        <source>Close without changing?</source>
        <translation>Ohne Ändern schließen?</translation>
    </message>
    <message>
        <source>What you typed for a person is not in the answers yet.</source>
        <translation>Was Sie zu einer Person eingegeben haben, steht noch nicht in den Antworten.</translation>
    </message>
    <message>
        <source>Close without changing</source>
        <translation>Ohne Ändern schließen</translation>
    </message>
</context>
<context>
    <name>policywright::gui::PolicyWindow</name>
    <message>
        <source>what was said in the review</source>
        <translation>Beiträge zur Prüfung</translation>
    </message>
    <message>
        <source>taking back what was said in the review</source>
        <translation>Zurücknehmen von Beiträgen zur Prüfung</translation>
    </message>
    <message>
        <source>pinning “%1”</source>
        <translation>Festhalten von „%1“</translation>
    </message>
    <message>
        <source>unpinning “%1”</source>
        <translation>Freigeben von „%1“</translation>
    </message>
    <message>
        <source>what was set aside</source>
        <translation>Beiseitegelegtes</translation>
    </message>
    <message>
        <source>update of the packs</source>
        <translation>Aktualisierung der Vorlagenpakete</translation>
    </message>
    <message>
        <source>what this policy extends</source>
        <translation>worauf diese Richtlinie aufbaut</translation>
    </message>
    <message>
        <source>reason for a weaker rule</source>
        <translation>Begründung für eine schwächere Regel</translation>
    </message>
    <message>
        <source>taking back the reason for a weaker rule</source>
        <translation>Zurücknehmen der Begründung für eine schwächere Regel</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen …</translation>
    </message>
    <message>
        <source>own clause “%1”</source>
        <translation>eigene Regelung „%1“</translation>
    </message>
    <message>
        <source>removing “%1”</source>
        <translation>Entfernen von „%1“</translation>
    </message>
    <message>
        <source>order of clauses</source>
        <translation>Reihenfolge der Regelungen</translation>
    </message>
    <message>
        <source>a clause of your own</source>
        <translation>eine eigene Regelung</translation>
    </message>
    <message>
        <source>“%1” was changed since. Put your unsaved work onto it anyway?</source>
        <translation>„%1“ wurde inzwischen geändert. Ihre nicht gespeicherte Arbeit trotzdem darauf anwenden?</translation>
    </message>
    <message>
        <source>Nothing is saved before you save it, and each step can be undone.</source>
        <translation>Gespeichert wird erst, wenn Sie speichern, und jeder Schritt lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>The file of “%1” is no longer where it was.</source>
        <translation>Die Datei von „%1“ ist nicht mehr an ihrem Platz.</translation>
    </message>
    <message>
        <source>The unsaved work belongs to it. Show where it is now.</source>
        <translation>Die nicht gespeicherte Arbeit gehört zu ihr. Zeigen Sie, wo sie jetzt ist.</translation>
    </message>
    <message>
        <source>Find the file…</source>
        <translation>Datei suchen …</translation>
    </message>
    <message>
        <source>Opening “%1”…</source>
        <translation>„%1“ wird geöffnet …</translation>
    </message>
    <message>
        <source>The first draft cannot be made.</source>
        <translation>Der erste Entwurf kann nicht erstellt werden.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened.</source>
        <translation>„%1“ kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Everything had been saved; nothing was lost.</source>
        <translation>Alles war gespeichert; nichts ging verloren.</translation>
    </message>
    <message>
        <source>Your unsaved work is back. Save it to keep it.</source>
        <translation>Ihre ungespeicherte Arbeit ist wieder da. Speichern Sie sie, um sie zu behalten.</translation>
    </message>
    <message>
        <source>Some rules do not exist in this language yet and were left out: %1.</source>
        <translation>Einige Regelungen gibt es in dieser Sprache noch nicht; sie wurden weggelassen: %1.</translation>
    </message>
    <message>
        <source>Discard the unsaved work on “%1”?</source>
        <translation>Ungespeicherte Arbeit an „%1“ verwerfen?</translation>
    </message>
    <message>
        <source>It cannot be brought back.</source>
        <translation>Sie lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>The unsaved work was not discarded.</source>
        <translation>Die ungespeicherte Arbeit wurde nicht verworfen.</translation>
    </message>
    <message>
        <source>New policy</source>
        <translation>Neue Richtlinie</translation>
    </message>
    <message>
        <source>The unsaved work stays in the recovery folder.</source>
        <translation>Die ungespeicherte Arbeit bleibt im Wiederherstellungsordner.</translation>
    </message>
    <message>
        <source>Somebody else has written “%1” since you opened it. Your work is still here and will not overwrite theirs.</source>
        <translation>Jemand anderes hat „%1“ geschrieben, seit Sie die Datei geöffnet haben. Ihre Arbeit ist noch da und wird die andere nicht überschreiben.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>About Policywright</source>
        <translation>Über Policywright</translation>
    </message>
    <message>
        <source>Policywright %1 writes an organisation&apos;s social media policy with you. It works offline and keeps everything in one file. What it writes is a draft for your adviser, not legal advice.</source>
        <translation>Policywright %1 schreibt mit Ihnen die Social-Media-Richtlinie einer Organisation. Es arbeitet ohne Netz und bewahrt alles in einer Datei auf. Was es schreibt, ist ein Entwurf für Ihre Beratung, keine Rechtsberatung.</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederherstellen: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>answer to “%1”</source>
        <translation>Antwort auf „%1“</translation>
    </message>
    <message>
        <source>default for “%1”</source>
        <translation>Vorgabe für „%1“</translation>
    </message>
    <message>
        <source>wording of “%1”</source>
        <translation>Wortlaut von „%1“</translation>
    </message>
    <message>
        <source>original wording of “%1”</source>
        <translation>ursprünglicher Wortlaut von „%1“</translation>
    </message>
    <message>
        <source>leaving out “%1”</source>
        <translation>„%1“ weglassen</translation>
    </message>
    <message>
        <source>taking back “%1”</source>
        <translation>„%1“ wieder aufnehmen</translation>
    </message>
    <message>
        <source>look of the documents</source>
        <translation>Aussehen der Dokumente</translation>
    </message>
    <message>
        <source>Nothing was opened yet</source>
        <translation>Noch nichts geöffnet</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>changes in several places</source>
        <translation>Änderungen an mehreren Stellen</translation>
    </message>
</context>
<context>
    <name>policywright::gui::PreviewPanel</name>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Show the document</source>
        <translation>Dokument anzeigen</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>As web page</source>
        <translation>Als Webseite</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>As pages</source>
        <translation>Als Seiten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Why is this here?</source>
        <translation>Warum steht das hier?</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Size as at first</source>
        <translation>Ursprüngliche Größe</translation>
    </message>
</context>
<context>
    <name>policywright::gui::Printing</name>
    <message>
        <source>The printer “%1” did not take the document.</source>
        <translation>Der Drucker „%1“ hat das Dokument nicht angenommen.</translation>
    </message>
    <message>
        <source>The printer “%1” did not take the document: %2</source>
        <translation>Der Drucker „%1“ hat das Dokument nicht angenommen: %2</translation>
    </message>
    <message>
        <source>The PDF that was made cannot be read.</source>
        <translation>Die erzeugte PDF-Datei ist nicht lesbar.</translation>
    </message>
    <message>
        <source>There is no page %1: the document has %2.</source>
        <translation>Es gibt keine Seite %1: Das Dokument hat %2.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>Die Datei %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Printing is not part of this installation. Publishing works without it.</source>
        <translation>Drucken ist nicht Teil dieser Installation. Veröffentlichen geht auch ohne.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>No printer is set up on this computer.</source>
        <translation>Auf diesem Rechner ist kein Drucker eingerichtet.</translation>
    </message>
    <message>
        <source>Publish the document as a PDF; it can be printed anywhere.</source>
        <translation>Veröffentlichen Sie das Dokument als PDF; es lässt sich überall drucken.</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>Veröffentlichen …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Sending to the printer…</source>
        <translation>Wird an den Drucker gesendet …</translation>
    </message>
    <message>
        <source>Sending page %1 to the printer…</source>
        <translation>Seite %1 wird an den Drucker gesendet …</translation>
    </message>
    <message>
        <source>Making the pages…</source>
        <translation>Die Seiten werden erzeugt …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Printing was stopped.</source>
        <translation>Das Drucken wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Sent to the printer “%1”.</source>
        <translation>An den Drucker „%1“ gesendet.</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Geschrieben: %1.</translation>
    </message>
</context>
<context>
    <name>policywright::gui::PublishDialog</name>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Making the documents</source>
        <translation>Die Dokumente entstehen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Nothing is written before everything is made.</source>
        <translation>Geschrieben wird erst, wenn alles fertig ist.</translation>
    </message>
    <message>
        <source>%1 is made.</source>
        <translation>%1 ist fertig.</translation>
    </message>
    <message>
        <source>Publishing was stopped. Nothing was written.</source>
        <translation>Das Veröffentlichen wurde abgebrochen. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird abgebrochen …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>policywright::gui::PublishForm</name>
    <message>
        <source>Show who decided on them, in internal documents</source>
        <translation>In internen Dokumenten zeigen, wer über sie entschieden hat</translation>
    </message>
    <message>
        <source>Published</source>
        <comment>name of a folder</comment>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Publish as a draft, with the gaps marked</source>
        <translation>Als Entwurf veröffentlichen, mit gekennzeichneten Lücken</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formate</translation>
    </message>
    <message>
        <source>HTML, for the web and the intranet</source>
        <translation>HTML, für Web und Intranet</translation>
    </message>
    <message>
        <source>PDF, for paper and e-mail</source>
        <translation>PDF, für Papier und E-Mail</translation>
    </message>
    <message>
        <source>Markdown, for other programs</source>
        <translation>Markdown, für andere Programme</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>Page size of PDF</source>
        <translation>Seitengröße der PDF</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>US Letter</translation>
    </message>
    <message>
        <source>Colour and logo</source>
        <translation>Farbe und Logo</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Documents of the same names that are there are replaced.</source>
        <translation>Dokumente gleichen Namens, die dort liegen, werden ersetzt.</translation>
    </message>
    <message>
        <source>A document that you chose has gaps: answers that its text needs. A draft says on every page that it is one.</source>
        <translation>Ein gewähltes Dokument hat Lücken: Antworten, die sein Text braucht. Ein Entwurf ist auf jeder Seite als solcher bezeichnet.</translation>
    </message>
    <message numerus="yes">
        <source>%n documents that you chose have gaps: answers that their text needs. A draft says on every page that it is one.</source>
        <translation>
            <numerusform>%n gewähltes Dokument hat Lücken: Antworten, die sein Text braucht. Ein Entwurf ist auf jeder Seite als solcher bezeichnet.</numerusform>
            <numerusform>%n gewählte Dokumente haben Lücken: Antworten, die ihr Text braucht. Ein Entwurf ist auf jeder Seite als solcher bezeichnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for gaps…</source>
        <translation>Lücken werden gesucht …</translation>
    </message>
    <message>
        <source>Choose at least one document.</source>
        <translation>Wählen Sie mindestens ein Dokument.</translation>
    </message>
    <message>
        <source>Documents with gaps can be published as a draft only.</source>
        <translation>Dokumente mit Lücken lassen sich nur als Entwurf veröffentlichen.</translation>
    </message>
    <message>
        <source>Choose at least one format.</source>
        <translation>Wählen Sie mindestens ein Format.</translation>
    </message>
    <message>
        <source>The accent colour is not a colour.</source>
        <translation>Die Akzentfarbe ist keine Farbe.</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Wählen Sie einen Ordner.</translation>
    </message>
    <message>
        <source>policy</source>
        <comment>beginning of file names</comment>
        <translation>richtlinie</translation>
    </message>
</context>
<context>
    <name>policywright::gui::PublishPreview</name>
    <message>
        <source>How it will look</source>
        <translation>So wird es aussehen</translation>
    </message>
    <message>
        <source>Document whose pages are shown</source>
        <translation>Dokument, dessen Seiten gezeigt werden</translation>
    </message>
</context>
<context>
    <name>policywright::gui::PublishResult</name>
    <message>
        <source>Nothing was published</source>
        <translation>Es wurde nichts veröffentlicht</translation>
    </message>
    <message>
        <source>Not everything was written</source>
        <translation>Es wurde nicht alles geschrieben</translation>
    </message>
    <message>
        <source>Published 1 file</source>
        <translation>1 Datei veröffentlicht</translation>
    </message>
    <message numerus="yes">
        <source>Published %n files</source>
        <translation>
            <numerusform>%n Datei veröffentlicht</numerusform>
            <numerusform>%n Dateien veröffentlicht</numerusform>
        </translation>
    </message>
    <message>
        <source>These documents are internal: they may name people and internal arrangements.</source>
        <translation>Diese Dokumente sind intern: Sie können Personen und interne Abläufe nennen.</translation>
    </message>
    <message>
        <source>Published files</source>
        <translation>Veröffentlichte Dateien</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>1 page, %1</source>
        <translation>1 Seite, %1</translation>
    </message>
    <message numerus="yes">
        <source>%n pages, %1</source>
        <translation>
            <numerusform>%n Seite, %1</numerusform>
            <numerusform>%n Seiten, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>In %1</translation>
    </message>
    <message>
        <source>Searched 1 public file for internal answers: none found.</source>
        <translation>1 öffentliche Datei nach internen Antworten durchsucht: keine gefunden.</translation>
    </message>
    <message numerus="yes">
        <source>Searched %n public files for internal answers: none found.</source>
        <translation>
            <numerusform>%n öffentliche Datei nach internen Antworten durchsucht: keine gefunden.</numerusform>
            <numerusform>%n öffentliche Dateien nach internen Antworten durchsucht: keine gefunden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>policywright::gui::QuestionCard</name>
    <message>
        <source>needed</source>
        <translation>nötig</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Counts as long as you give no other answer</source>
        <translation>Gilt, solange Sie nichts anderes antworten</translation>
    </message>
    <message>
        <source>Example: %1</source>
        <translation>Beispiel: %1</translation>
    </message>
    <message>
        <source>Clear the answer</source>
        <translation>Antwort löschen</translation>
    </message>
    <message>
        <source>Use the default again</source>
        <translation>Wieder die Vorgabe verwenden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a policy, the day on which it was so</comment>
        <translation>%1 vom %2</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Von %1</translation>
    </message>
    <message>
        <source>Differs from %1</source>
        <translation>Anders als bei %1</translation>
    </message>
    <message>
        <source>Not taken over from %1</source>
        <translation>Nicht übernommen von %1</translation>
    </message>
</context>
<context>
    <name>policywright::gui::Questions</name>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen …</translation>
    </message>
    <message>
        <source>“%1” is damaged.</source>
        <translation>„%1“ ist beschädigt.</translation>
    </message>
    <message>
        <source>Beside it stands the version before your last save.</source>
        <translation>Daneben steht die Fassung vor Ihrem letzten Speichern.</translation>
    </message>
    <message>
        <source>Whatever you open, the damaged file stays as it is.</source>
        <translation>Was Sie auch öffnen, die beschädigte Datei bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Open the backup</source>
        <translation>Sicherung öffnen</translation>
    </message>
    <message>
        <source>Open what can be read</source>
        <translation>Öffnen, was lesbar ist</translation>
    </message>
    <message>
        <source>Save the changes to “%1”?</source>
        <translation>Änderungen an „%1“ speichern?</translation>
    </message>
    <message>
        <source>Without saving, what you did since the last save is gone.</source>
        <translation>Ohne Speichern ist verloren, was Sie seit dem letzten Speichern getan haben.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>“%1” was changed by somebody else since you opened it.</source>
        <translation>„%1“ wurde von jemand anderem geändert, seit Sie die Datei geöffnet haben.</translation>
    </message>
    <message>
        <source>Nothing was overwritten, and your changes are still here. Compare the two, or save yours under another name.</source>
        <translation>Nichts wurde überschrieben, und Ihre Änderungen sind noch da. Vergleichen Sie beide Stände, oder speichern Sie Ihren unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Und %n weitere.</numerusform>
            <numerusform>Und %n weitere.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>policywright::gui::RecordsDelegate</name>
    <message>
        <source>%1, row %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
</context>
<context>
    <name>policywright::gui::RecordsEdit</name>
    <message>
        <source>Add row</source>
        <translation>Zeile hinzufügen</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfg</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>Zeile entfernen</translation>
    </message>
    <message>
        <source>Ctrl+Delete</source>
        <translation>Strg+Entf</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+Pfeil nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation>Alt+Pfeil nach unten</translation>
    </message>
    <message>
        <source>Paste rows</source>
        <translation>Zeilen einfügen</translation>
    </message>
    <message>
        <source>Rows copied in a spreadsheet (Ctrl+V)</source>
        <translation>Zeilen, die in einer Tabellenkalkulation kopiert wurden (Strg+V)</translation>
    </message>
    <message>
        <source>Import CSV…</source>
        <translation>CSV importieren …</translation>
    </message>
    <message>
        <source>Rows of a file</source>
        <translation>Zeilen aus einer Datei</translation>
    </message>
    <message>
        <source>The clipboard holds %L1 characters, more than a table can have. Nothing was pasted.</source>
        <translation>In der Zwischenablage stehen %L1 Zeichen, mehr, als eine Tabelle haben kann. Es wurde nichts eingefügt.</translation>
    </message>
    <message>
        <source>Import a table</source>
        <translation>Tabelle importieren</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Tabellen (*.csv *.tsv *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 is too large for a table; a file can have 4 MB. Nothing was imported.</source>
        <translation>%1 ist für eine Tabelle zu groß; eine Datei kann 4 MB haben. Es wurde nichts importiert.</translation>
    </message>
    <message numerus="yes">
        <source>%n cells had no column here and were left out.</source>
        <translation>
            <numerusform>%n Zelle hatte hier keine Spalte und wurde weggelassen.</numerusform>
            <numerusform>%n Zellen hatten hier keine Spalte und wurden weggelassen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>policywright::gui::RecordsModel</name>
    <message>
        <source>Row %1, %2: %3</source>
        <translation>Zeile %1, %2: %3</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
</context>
<context>
    <name>policywright::gui::Replacing</name>
    <message>
        <source>Replaced: %1 %2.</source>
        <comment>3 places, in 2 clauses</comment>
        <translation>Ersetzt: %1 %2.</translation>
    </message>
    <message>
        <source>1 place</source>
        <translation>1 Stelle</translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>in 1 clause</source>
        <translation>in 1 Regelung</translation>
    </message>
    <message numerus="yes">
        <source>in %n clauses</source>
        <translation>
            <numerusform>in %n Regelung</numerusform>
            <numerusform>in %n Regelungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>policywright::gui::Saving</name>
    <message>
        <source>The file cannot be compared: it cannot be read.</source>
        <translation>Die Datei kann nicht verglichen werden: Sie ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Social media policy</source>
        <translation>Social-Media-Richtlinie</translation>
    </message>
    <message>
        <source>The policy was not saved. Your changes are still here.</source>
        <translation>Die Richtlinie wurde nicht gespeichert. Ihre Änderungen sind noch da.</translation>
    </message>
    <message>
        <source>The copy was not saved.</source>
        <translation>Die Kopie wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>“%1” is the name of a policy, which would be lost. Nothing was written: choose a name that ends in “%2”.</source>
        <translation>„%1“ ist der Name einer Richtlinie, die verloren ginge. Es wurde nichts geschrieben: Wählen Sie einen Namen, der auf „%2“ endet.</translation>
    </message>
</context>
<context>
    <name>policywright::gui::SectionPage</name>
    <message>
        <source>Refine: 1 more question</source>
        <translation>Verfeinern: 1 weitere Frage</translation>
    </message>
    <message numerus="yes">
        <source>Refine: %n more questions</source>
        <translation>
            <numerusform>Verfeinern: %n weitere Frage</numerusform>
            <numerusform>Verfeinern: %n weitere Fragen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>fold, gaps</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>1 gap</source>
        <translation>1 Lücke</translation>
    </message>
    <message numerus="yes">
        <source>%n gaps</source>
        <translation>
            <numerusform>%n Lücke</numerusform>
            <numerusform>%n Lücken</numerusform>
        </translation>
    </message>
    <message>
        <source>open</source>
        <translation>aufgeklappt</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>zugeklappt</translation>
    </message>
    <message>
        <source>This section asks nothing. Its text is made from answers to other sections.</source>
        <translation>Dieser Abschnitt fragt nichts. Sein Text entsteht aus Antworten anderer Abschnitte.</translation>
    </message>
    <message>
        <source>No question of this section applies to the answers that you have given so far.</source>
        <translation>Zu Ihren bisherigen Antworten passt keine Frage dieses Abschnitts.</translation>
    </message>
</context>
<context>
    <name>policywright::gui::SectionTextPage</name>
    <message>
        <source>Add a clause…</source>
        <translation>Regelung hinzufügen…</translation>
    </message>
    <message>
        <source>No clause of this section applies to the answers that you have given so far.</source>
        <translation>Keine Regelung dieses Abschnitts gilt bei den Antworten, die Sie bisher gegeben haben.</translation>
    </message>
    <message>
        <source>Go on with the clause that you began…</source>
        <translation>Begonnene Regelung weiterschreiben…</translation>
    </message>
</context>
<context>
    <name>policywright::gui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>It stands beside clauses that you word yourself and beside your comments.</source>
        <translation>Er steht bei Regelungen, die Sie selbst formulieren, und bei Ihren Kommentaren.</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>Das Fenster</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Language and size of text change when the program is started again.</source>
        <translation>Sprache und Schriftgröße ändern sich, wenn das Programm neu gestartet wird.</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Underline words that the dictionary does not have</source>
        <translation>Wörter unterstreichen, die nicht im Wörterbuch stehen</translation>
    </message>
    <message>
        <source>Dictionary</source>
        <translation>Wörterbuch</translation>
    </message>
    <message>
        <source>No dictionaries are installed. Those of Hunspell and Aspell are used once they are.</source>
        <translation>Es sind keine Wörterbücher installiert. Die von Hunspell und Aspell werden verwendet, sobald es sie gibt.</translation>
    </message>
    <message>
        <source>Questions before changes</source>
        <translation>Rückfragen vor Änderungen</translation>
    </message>
    <message>
        <source>Ask before an answer that changes much of the policy</source>
        <translation>Vor einer Antwort fragen, die viel an der Richtlinie ändert</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>As the policy</source>
        <translation>Wie die Richtlinie</translation>
    </message>
    <message>
        <source>%1 (not installed)</source>
        <translation>%1 (nicht installiert)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>policywright::gui::ShortcutsDialog</name>
    <message>
        <source>In an answer</source>
        <translation>In einer Antwort</translation>
    </message>
    <message>
        <source>In a table</source>
        <translation>In einer Tabelle</translation>
    </message>
    <message>
        <source>In the text of a clause</source>
        <translation>Im Text einer Regelung</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>policywright::gui::SpellingHelp</name>
    <message>
        <source>No suggestions</source>
        <translation>Keine Vorschläge</translation>
    </message>
    <message>
        <source>Add “%1” to the dictionary</source>
        <translation>„%1“ zum Wörterbuch hinzufügen</translation>
    </message>
    <message>
        <source>Ignore “%1”</source>
        <translation>„%1“ ignorieren</translation>
    </message>
    <message>
        <source>No dictionary for this language is installed: %1</source>
        <translation>Für diese Sprache ist kein Wörterbuch installiert: %1</translation>
    </message>
    <message>
        <source>Looking for suggestions…</source>
        <translation>Vorschläge werden gesucht …</translation>
    </message>
</context>
<context>
    <name>policywright::gui::StartPage</name>
    <message>
        <source>1 unsaved change</source>
        <translation>1 ungespeicherte Änderung</translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved changes</source>
        <translation>
            <numerusform>%n ungespeicherte Änderung</numerusform>
            <numerusform>%n ungespeicherte Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, last on %2</source>
        <comment>changes, time</comment>
        <translation>%1, zuletzt am %2</translation>
    </message>
    <message>
        <source>%1. It was never saved to a file.</source>
        <translation>%1. Noch nie in einer Datei gespeichert.</translation>
    </message>
    <message>
        <source>%1. Its file is no longer where it was.</source>
        <translation>%1. Die Datei liegt nicht mehr an ihrem Ort.</translation>
    </message>
    <message>
        <source>%1. The file was written since.</source>
        <translation>%1. Die Datei wurde seither geschrieben.</translation>
    </message>
    <message>
        <source>Work that was not saved</source>
        <translation>Nicht gespeicherte Arbeit</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Examples to explore</source>
        <translation>Beispiele zum Erkunden</translation>
    </message>
    <message>
        <source>Your social media policy</source>
        <translation>Ihre Social-Media-Richtlinie</translation>
    </message>
    <message>
        <source>Answer a few questions about your organisation and watch the policy grow beside them. It stays on this computer. It is a draft for your adviser, not legal advice.</source>
        <translation>Beantworten Sie einige Fragen zu Ihrer Organisation und sehen Sie zu, wie die Richtlinie daneben entsteht. Sie bleibt auf diesem Rechner. Sie ist ein Entwurf für Ihre Beratung, keine Rechtsberatung.</translation>
    </message>
    <message>
        <source>New policy</source>
        <translation>Neue Richtlinie</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>Recover “%1”</source>
        <translation>„%1“ wiederherstellen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>The file is no longer there</source>
        <translation>Die Datei ist nicht mehr da</translation>
    </message>
    <message>
        <source>1 gap</source>
        <translation>1 Lücke</translation>
    </message>
    <message numerus="yes">
        <source>%n gaps</source>
        <translation>
            <numerusform>%n Lücke</numerusform>
            <numerusform>%n Lücken</numerusform>
        </translation>
    </message>
    <message>
        <source>No gaps</source>
        <translation>Keine Lücken</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>gaps, essential gaps</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n essential</source>
        <translation>
            <numerusform>%n wesentliche</numerusform>
            <numerusform>%n wesentliche</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · next review %2</source>
        <translation>%1 · nächste Überprüfung %2</translation>
    </message>
    <message>
        <source>%1 · review overdue since %2</source>
        <translation>%1 · Überprüfung überfällig seit dem %2</translation>
    </message>
</context>
<context>
    <name>policywright::gui::StatusRow</name>
    <message>
        <source>Remarks</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>1 open remark</source>
        <translation>1 offene Anmerkung</translation>
    </message>
    <message numerus="yes">
        <source>%n open remarks</source>
        <translation>
            <numerusform>%n offene Anmerkung</numerusform>
            <numerusform>%n offene Anmerkungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Lücken</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Why is this here?</source>
        <translation>Warum steht das hier?</translation>
    </message>
    <message>
        <source>1 gap</source>
        <translation>1 Lücke</translation>
    </message>
    <message numerus="yes">
        <source>%n gaps</source>
        <translation>
            <numerusform>%n Lücke</numerusform>
            <numerusform>%n Lücken</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>gaps, essential gaps</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n essential</source>
        <translation>
            <numerusform>%n wesentliche</numerusform>
            <numerusform>%n wesentliche</numerusform>
        </translation>
    </message>
    <message>
        <source>No gaps</source>
        <translation>Keine Lücken</translation>
    </message>
    <message>
        <source>1 finding</source>
        <translation>1 Hinweis</translation>
    </message>
    <message numerus="yes">
        <source>%n findings</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>No findings</source>
        <translation>Keine Hinweise</translation>
    </message>
    <message>
        <source>No review date yet</source>
        <translation>Noch kein Termin zur Überprüfung</translation>
    </message>
    <message>
        <source>Next review %1</source>
        <translation>Nächste Überprüfung %1</translation>
    </message>
    <message>
        <source>Why is clause %1 here?</source>
        <comment>number or title</comment>
        <translation>Warum steht Regelung %1 hier?</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo the last step</source>
        <translation>Den letzten Schritt rückgängig machen</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>Review overdue since %1</source>
        <translation>Überprüfung überfällig seit dem %1</translation>
    </message>
    <message>
        <source>1 date overdue</source>
        <translation>1 Termin überfällig</translation>
    </message>
    <message numerus="yes">
        <source>%n dates overdue</source>
        <translation>
            <numerusform>%n Termin überfällig</numerusform>
            <numerusform>%n Termine überfällig</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>policywright::gui::TextEdit</name>
    <message>
        <source>Example: %1</source>
        <translation>Beispiel: %1</translation>
    </message>
</context>
<context>
    <name>policywright::gui::TextMode</name>
    <message>
        <source>The text is too long for one clause.</source>
        <translation>Der Text ist zu lang für eine Regelung.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>policywright::gui::ThemeChoice</name>
    <message>
        <source>Choose a logo</source>
        <translation>Logo wählen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>Accent colour</source>
        <translation>Akzentfarbe</translation>
    </message>
    <message>
        <source>Pick…</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>Pick the accent colour</source>
        <translation>Akzentfarbe auswählen</translation>
    </message>
    <message>
        <source>Choose logo…</source>
        <translation>Logo wählen …</translation>
    </message>
    <message>
        <source>Remove logo</source>
        <translation>Logo entfernen</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>No logo: documents begin with the organisation&apos;s name.</source>
        <translation>Kein Logo: Dokumente beginnen mit dem Namen der Organisation.</translation>
    </message>
    <message>
        <source>Stands at the top of HTML and PDF documents.</source>
        <translation>Steht oben auf HTML- und PDF-Dokumenten.</translation>
    </message>
</context>
<context>
    <name>policywright::gui::WhyMenu</name>
    <message>
        <source>your own clause</source>
        <translation>Ihre eigene Regelung</translation>
    </message>
    <message>
        <source>%1 pack</source>
        <translation>Paket %1</translation>
    </message>
    <message>
        <source>%1, no answers</source>
        <comment>pack</comment>
        <translation>%1, keine Antworten</translation>
    </message>
    <message>
        <source>%1, 1 answer</source>
        <comment>pack</comment>
        <translation>%1, 1 Antwort</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n answers</source>
        <comment>pack</comment>
        <translation>
            <numerusform>%1, %n Antwort</numerusform>
            <numerusform>%1, %n Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>Worded by you, in place of the pack&apos;s text</source>
        <translation>Von Ihnen formuliert, anstelle des Textes der Vorlage</translation>
    </message>
    <message>
        <source>From: %1</source>
        <translation>Aus: %1</translation>
    </message>
    <message>
        <source>No answer decides about it</source>
        <translation>Keine Antwort entscheidet darüber</translation>
    </message>
    <message>
        <source>Answers behind it:</source>
        <translation>Antworten dahinter:</translation>
    </message>
</context>
<context>
    <name>policywright::gui::WindowActions</name>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Prüfung</translation>
    </message>
    <message>
        <source>&amp;Remarks beside the text</source>
        <translation>&amp;Anmerkungen neben dem Text</translation>
    </message>
    <message>
        <source>Remark on the &amp;clause</source>
        <translation>Zur &amp;Regelung anmerken</translation>
    </message>
    <message>
        <source>&amp;Next remark</source>
        <translation>&amp;Nächste Anmerkung</translation>
    </message>
    <message>
        <source>&amp;Previous remark</source>
        <translation>&amp;Vorige Anmerkung</translation>
    </message>
    <message>
        <source>&amp;Decide…</source>
        <translation>&amp;Entscheiden …</translation>
    </message>
    <message>
        <source>&amp;Ask for a decision…</source>
        <translation>Um eine Entscheidung &amp;bitten …</translation>
    </message>
    <message>
        <source>&amp;Hand over for review…</source>
        <translation>&amp;Zur Prüfung übergeben …</translation>
    </message>
    <message>
        <source>&amp;Take in a review…</source>
        <translation>&amp;Prüfung einlesen …</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New policy…</source>
        <translation>&amp;Neue Richtlinie …</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Start &amp;page</source>
        <translation>St&amp;artseite</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>Save a &amp;copy…</source>
        <translation>&amp;Kopie speichern …</translation>
    </message>
    <message>
        <source>&amp;Publish…</source>
        <translation>&amp;Veröffentlichen …</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Filter the outline</source>
        <translation>Gliederung &amp;filtern</translation>
    </message>
    <message>
        <source>Find &amp;anything</source>
        <translation>&amp;Alles finden</translation>
    </message>
    <message>
        <source>Find anything  Ctrl+K</source>
        <translation>Alles finden  Strg+K</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>Next &amp;gap</source>
        <translation>Nächste &amp;Lücke</translation>
    </message>
    <message>
        <source>&amp;Next section</source>
        <translation>&amp;Nächster Abschnitt</translation>
    </message>
    <message>
        <source>&amp;Previous section</source>
        <translation>&amp;Voriger Abschnitt</translation>
    </message>
    <message>
        <source>Next &amp;column</source>
        <translation>Nächste &amp;Spalte</translation>
    </message>
    <message>
        <source>Previous c&amp;olumn</source>
        <translation>Vorige S&amp;palte</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Document</source>
        <translation>Do&amp;kument</translation>
    </message>
    <message>
        <source>&amp;Outline</source>
        <translation>&amp;Gliederung</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>&amp;Vorschau</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Policywright</source>
        <translation>&amp;Über Policywright</translation>
    </message>
    <message>
        <source>&amp;People…</source>
        <translation>&amp;Personen…</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>Re&amp;word the clause</source>
        <translation>Regelung &amp;umformulieren</translation>
    </message>
    <message>
        <source>Find and &amp;replace…</source>
        <translation>Suchen und &amp;ersetzen …</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>Preview as &amp;web page</source>
        <translation>Vorschau als &amp;Webseite</translation>
    </message>
    <message>
        <source>Preview as p&amp;ages</source>
        <translation>Vorschau als S&amp;eiten</translation>
    </message>
    <message>
        <source>Preview &amp;larger</source>
        <translation>Vorschau &amp;größer</translation>
    </message>
    <message>
        <source>Preview &amp;smaller</source>
        <translation>Vorschau &amp;kleiner</translation>
    </message>
    <message>
        <source>Preview size as at &amp;first</source>
        <translation>Vorschau in &amp;ursprünglicher Größe</translation>
    </message>
    <message>
        <source>Ver&amp;sions</source>
        <translation>&amp;Fassungen</translation>
    </message>
    <message>
        <source>&amp;What changed since when</source>
        <translation>&amp;Was sich seit wann geändert hat</translation>
    </message>
    <message>
        <source>&amp;Keep this version…</source>
        <translation>Diese Fassung &amp;festhalten …</translation>
    </message>
    <message>
        <source>&amp;Update the templates…</source>
        <translation>&amp;Vorlagen aktualisieren …</translation>
    </message>
    <message>
        <source>&amp;Follow the policy above…</source>
        <translation>Der &amp;übergeordneten Richtlinie folgen …</translation>
    </message>
    <message>
        <source>&amp;Dates and reviews</source>
        <translation>&amp;Termine und Überprüfungen</translation>
    </message>
    <message>
        <source>Dates for a &amp;calendar…</source>
        <translation>Termine für einen &amp;Kalender …</translation>
    </message>
    <message>
        <source>&amp;Next change</source>
        <translation>&amp;Nächste Änderung</translation>
    </message>
    <message>
        <source>&amp;Previous change</source>
        <translation>&amp;Vorige Änderung</translation>
    </message>
    <message>
        <source>Where it d&amp;iffers from the policy above…</source>
        <translation>Wo sie von der übergeordneten a&amp;bweicht …</translation>
    </message>
    <message>
        <source>&amp;Extend another policy…</source>
        <translation>Auf einer anderen Richtlinie a&amp;ufbauen …</translation>
    </message>
    <message>
        <source>New policy &amp;below this one…</source>
        <translation>Neue Richtlinie &amp;unter dieser …</translation>
    </message>
    <message>
        <source>C&amp;onfirmations…</source>
        <translation>Bestätigun&amp;gen …</translation>
    </message>
</context>
<context>
    <name>policywright::gui::WorkArea</name>
    <message numerus="yes">
        <source>“%1” still stands in %n other answers.</source>
        <translation>
            <numerusform>„%1“ steht noch in %n anderen Antwort.</numerusform>
            <numerusform>„%1“ steht noch in %n anderen Antworten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed in %n other answers</source>
        <translation>
            <numerusform>In %n anderen Antwort geändert</numerusform>
            <numerusform>In %n anderen Antworten geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” still stands in 1 other answer.</source>
        <translation>„%1“ steht noch in einer anderen Antwort.</translation>
    </message>
    <message>
        <source>Change it there too</source>
        <translation>Auch dort ändern</translation>
    </message>
    <message>
        <source>Changed in 1 other answer</source>
        <translation>In einer anderen Antwort geändert</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Interview</translation>
    </message>
    <message>
        <source>The document cannot be made from these answers; the last one stays. %1</source>
        <translation>Aus diesen Antworten kann das Dokument nicht erstellt werden; das letzte bleibt stehen. %1</translation>
    </message>
    <message>
        <source>What you type cannot be kept safe until it is saved: save often. %1</source>
        <translation>Was Sie schreiben, ist erst sicher, wenn es gespeichert ist: Speichern Sie oft. %1</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
</context>
<context>
    <name>policywright::gui::LossWords</name>
    <message>
        <source>The answers are not those that were saved: read them before you rely on them.</source>
        <translation>Die Antworten sind nicht die, die gespeichert wurden: Lesen Sie sie, bevor Sie sich darauf verlassen.</translation>
    </message>
    <message>
        <source>Your answers and wordings are here.</source>
        <translation>Ihre Antworten und Formulierungen sind da.</translation>
    </message>
    <message>
        <source>Rules that were lost are those of this program now: %1.</source>
        <translation>Verlorene Regeln sind jetzt die dieses Programms: %1.</translation>
    </message>
    <message>
        <source>The logo is lost.</source>
        <translation>Das Logo ist verloren.</translation>
    </message>
    <message>
        <source>Other parts of the file could not be read.</source>
        <translation>Andere Teile der Datei waren nicht lesbar.</translation>
    </message>
    <message>
        <source>Look through it, then save it: the damaged file stays as it is.</source>
        <translation>Sehen Sie alles durch und speichern Sie dann: Die beschädigte Datei bleibt, wie sie ist.</translation>
    </message>
</context>
<context>
    <name>policywright::gui::OwnClauseForm</name>
    <message>
        <source>Only in documents for people inside</source>
        <translation>Nur in Dokumenten für die eigenen Leute</translation>
    </message>
    <message>
        <source>Title of the clause</source>
        <translation>Titel der Regelung</translation>
    </message>
    <message>
        <source>Title, such as “Visitors and cameras”</source>
        <translation>Titel, etwa „Besuch und Kameras“</translation>
    </message>
    <message>
        <source>What does it say? Its look and the answers in it can be edited afterwards.</source>
        <translation>Was steht darin? Aussehen und eingesetzte Antworten lassen sich danach bearbeiten.</translation>
    </message>
    <message>
        <source>Text of the clause</source>
        <translation>Text der Regelung</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>A clause of your own</source>
        <translation>Eine eigene Regelung</translation>
    </message>
    <message>
        <source>Title and readers of your clause</source>
        <translation>Titel und Leserkreis Ihrer Regelung</translation>
    </message>
    <message>
        <source>Add the clause</source>
        <translation>Regelung hinzufügen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
</context>
<context>
    <name>policywright::gui::ConditionWords</name>
    <message>
        <source>“%1” is answered with yes</source>
        <translation>„%1“ ist mit Ja beantwortet</translation>
    </message>
    <message>
        <source>“%1” is not answered with yes</source>
        <translation>„%1“ ist nicht mit Ja beantwortet</translation>
    </message>
    <message>
        <source>“%1” is answered</source>
        <translation>„%1“ ist beantwortet</translation>
    </message>
    <message>
        <source>no answer to “%1”</source>
        <translation>keine Antwort auf „%1“</translation>
    </message>
    <message>
        <source>“%1” applies</source>
        <translation>„%1“ trifft zu</translation>
    </message>
    <message>
        <source>“%1” does not apply</source>
        <translation>„%1“ trifft nicht zu</translation>
    </message>
    <message>
        <source>(%1)</source>
        <translation>(%1)</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>“%1” has “%2”</source>
        <translation>„%1“ enthält „%2“</translation>
    </message>
    <message>
        <source>“%1” does not have “%2”</source>
        <translation>„%1“ enthält „%2“ nicht</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>the document is %1</source>
        <translation>das Dokument ist %1</translation>
    </message>
    <message>
        <source>the document is not %1</source>
        <translation>das Dokument ist nicht %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>“%1” is %2</source>
        <translation>„%1“ ist %2</translation>
    </message>
    <message>
        <source>“%1” is not %2</source>
        <translation>„%1“ ist nicht %2</translation>
    </message>
</context>
<context>
    <name>policywright::gui::DocumentName</name>
    <message>
        <source>%1 (public)</source>
        <translation>%1 (öffentlich)</translation>
    </message>
    <message>
        <source>%1 (internal)</source>
        <translation>%1 (intern)</translation>
    </message>
</context>
<context>
    <name>policywright::gui::ComparisonDialog</name>
    <message>
        <source>Something else</source>
        <translation>Etwas anderes</translation>
    </message>
    <message>
        <source>The language, or something that a newer program wrote into the file.</source>
        <translation>Die Sprache, oder etwas, das ein neueres Programm in die Datei geschrieben hat.</translation>
    </message>
    <message>
        <source>Answers (%1)</source>
        <translation>Antworten (%1)</translation>
    </message>
    <message>
        <source>Wordings (%1)</source>
        <translation>Formulierungen (%1)</translation>
    </message>
    <message>
        <source>Left out (%1)</source>
        <translation>Weggelassen (%1)</translation>
    </message>
    <message>
        <source>Clauses of your own (%1)</source>
        <translation>Eigene Regelungen (%1)</translation>
    </message>
    <message>
        <source>More (%1)</source>
        <translation>Weiteres (%1)</translation>
    </message>
    <message>
        <source>The order of the clauses in “%1”</source>
        <translation>Die Reihenfolge der Regelungen in „%1“</translation>
    </message>
    <message>
        <source>It differs.</source>
        <translation>Sie ist verschieden.</translation>
    </message>
    <message>
        <source>The packs</source>
        <translation>Die Pakete</translation>
    </message>
    <message>
        <source>The file has other packs, or other versions of them.</source>
        <translation>Die Datei hat andere Pakete oder andere Fassungen davon.</translation>
    </message>
    <message>
        <source>Colour and logo</source>
        <translation>Farbe und Logo</translation>
    </message>
    <message>
        <source>They differ.</source>
        <translation>Sie sind verschieden.</translation>
    </message>
    <message>
        <source>Here: %1</source>
        <translation>Hier: %1</translation>
    </message>
    <message>
        <source>In the file: %1</source>
        <translation>In der Datei: %1</translation>
    </message>
    <message>
        <source>nothing of your own</source>
        <translation>nichts Eigenes</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>left empty</source>
        <translation>leer gelassen</translation>
    </message>
    <message>
        <source>Compare with the file</source>
        <translation>Mit der Datei vergleichen</translation>
    </message>
    <message>
        <source>What is open here, and what is in “%1”</source>
        <translation>Was hier offen ist, und was in „%1“ steht</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was sich unterscheidet</translation>
    </message>
    <message>
        <source>They are the same. Nothing of yours or theirs can be lost.</source>
        <translation>Sie sind gleich. Nichts kann verloren gehen.</translation>
    </message>
    <message>
        <source>Nothing is overwritten. Saved under another name, yours is kept beside theirs; the list says what to take over.</source>
        <translation>Nichts wird überschrieben. Unter anderem Namen gespeichert bleibt Ihr Stand neben dem anderen erhalten; die Liste sagt, was zu übernehmen ist.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
</context>
<context>
    <name>policywright::gui::DecisionDialog</name>
    <message>
        <source>Your decision is about the words as they stand there now. When one of them changes, it no longer counts, and everybody sees that. It is noted in the name of %1.</source>
        <translation>Ihre Entscheidung gilt für die Worte, wie sie jetzt dastehen. Ändert sich eines davon, zählt sie nicht mehr, und alle sehen das. Sie wird im Namen von %1 vermerkt.</translation>
    </message>
    <message>
        <source>Decide on the text</source>
        <translation>Über den Text entscheiden</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Worüber</translation>
    </message>
    <message>
        <source>What the decision is about</source>
        <translation>Worüber entschieden wird</translation>
    </message>
    <message>
        <source>Remarks, where there are any</source>
        <translation>Bemerkungen, falls Sie welche haben</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>I approve</source>
        <translation>Ich stimme zu</translation>
    </message>
    <message>
        <source>I approve, with remarks</source>
        <translation>Ich stimme zu, mit Anmerkungen</translation>
    </message>
    <message>
        <source>I ask for changes</source>
        <translation>Ich verlange Änderungen</translation>
    </message>
    <message>
        <source>I decline</source>
        <translation>Ich lehne ab</translation>
    </message>
</context>
<context>
    <name>policywright::gui::DecisionWords</name>
    <message>
        <source>%1 (%2)</source>
        <comment>decision, how it is proved</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>nicht unterschrieben</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>unterschrieben</translation>
    </message>
    <message>
        <source>signed with a key that nobody has vouched for</source>
        <translation>unterschrieben mit einem Schlüssel, für den noch niemand bürgt</translation>
    </message>
    <message>
        <source>signed with a key that is not known to be theirs</source>
        <translation>unterschrieben mit einem Schlüssel, der nicht als der ihre bekannt ist</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Zugestimmt</translation>
    </message>
    <message>
        <source>Approved with remarks</source>
        <translation>Zugestimmt mit Anmerkungen</translation>
    </message>
    <message>
        <source>Changes requested</source>
        <translation>Änderungen verlangt</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>%1 by %2, %3</source>
        <comment>verdict, who, when</comment>
        <translation>%1 (%2, %3)</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <comment>decision, remark</comment>
        <translation>%1: „%2“</translation>
    </message>
    <message>
        <source>%1. It holds for the text as it is.</source>
        <translation>%1. Die Entscheidung gilt für den Text, wie er jetzt ist.</translation>
    </message>
    <message>
        <source>%1. The text has changed since: it counts no longer.</source>
        <translation>%1. Der Text hat sich seither geändert: Die Entscheidung gilt nicht mehr.</translation>
    </message>
    <message numerus="yes">
        <source>%1. It counts no longer: %n clauses changed since.</source>
        <translation>
            <numerusform>%1. Die Entscheidung gilt nicht mehr: %n Regelung hat sich seither geändert.</numerusform>
            <numerusform>%1. Die Entscheidung gilt nicht mehr: %n Regelungen haben sich seither geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed since: %1</source>
        <translation>Seither geändert: %1</translation>
    </message>
    <message>
        <source>%1. It counts no longer: 1 clause changed since.</source>
        <translation>%1. Die Entscheidung gilt nicht mehr: 1 Regelung hat sich seither geändert.</translation>
    </message>
</context>
<context>
    <name>policywright::gui::HandOverDialog</name>
    <message>
        <source>Policy file, for somebody who works on it in this program</source>
        <translation>Richtliniendatei, für jemanden, der in diesem Programm daran arbeitet</translation>
    </message>
    <message>
        <source>Holds everything: the answers, all documents and all remarks. What is changed in both copies meanwhile is put together when it comes back. The policy is saved first.</source>
        <translation>Enthält alles: die Antworten, alle Dokumente und alle Anmerkungen. Was inzwischen in beiden Kopien geändert wird, wird zusammengeführt, wenn sie zurückkommt. Zuerst wird die Richtlinie gespeichert.</translation>
    </message>
    <message>
        <source>Web page, for any browser</source>
        <translation>Webseite, für jeden Browser</translation>
    </message>
    <message>
        <source>Word document, for Word or LibreOffice</source>
        <translation>Word-Dokument, für Word oder LibreOffice</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>A Word document holds one of the documents: choose which.</source>
        <translation>Ein Word-Dokument enthält nur eines der Dokumente: Wählen Sie, welches.</translation>
    </message>
    <message>
        <source>Hand over for review</source>
        <translation>Zur Prüfung übergeben</translation>
    </message>
    <message>
        <source>Makes one file in which the reviewer comments and suggests other words. In a browser nothing has to be installed, and nothing goes over the network. The file that they send back comes in with “Take in a review”.</source>
        <translation>Erstellt eine Datei, in der die prüfende Person kommentiert und andere Wörter vorschlägt. Im Browser muss nichts installiert werden, und nichts geht über das Netz. Die Datei, die zurückkommt, lesen Sie mit „Prüfung einlesen“ ein.</translation>
    </message>
    <message>
        <source>Who reviews</source>
        <translation>Wer prüft</translation>
    </message>
    <message>
        <source>A name, or nothing if several people may get the copy</source>
        <translation>Ein Name, oder nichts, wenn mehrere Personen das Exemplar bekommen können</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>All remarks so far</source>
        <translation>Alle bisherigen Anmerkungen</translation>
    </message>
    <message>
        <source>Open remarks only</source>
        <translation>Nur offene Anmerkungen</translation>
    </message>
    <message>
        <source>None: the reviewer reads it afresh</source>
        <translation>Keine: Wer prüft, liest mit frischem Blick</translation>
    </message>
    <message>
        <source>Remarks in the copy</source>
        <translation>Anmerkungen im Prüfexemplar</translation>
    </message>
    <message>
        <source>Make the copy…</source>
        <translation>Prüfexemplar erstellen …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Answers are missing: the copy says that it is a draft.</source>
        <translation>Es fehlen Antworten: Im Prüfexemplar steht, dass es ein Entwurf ist.</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>richtlinie</translation>
    </message>
    <message>
        <source>%1-for-review</source>
        <translation>%1-zur-Pruefung</translation>
    </message>
</context>
<context>
    <name>policywright::gui::NewRemarkCard</name>
    <message>
        <source>New remark</source>
        <translation>Neue Anmerkung</translation>
    </message>
    <message>
        <source>Choose the words…</source>
        <translation>Wörter wählen …</translation>
    </message>
    <message>
        <source>The clause&apos;s text: select the words that the remark is about</source>
        <translation>Text der Regelung: Markieren Sie die Wörter, um die es in der Anmerkung geht</translation>
    </message>
    <message>
        <source>On the whole clause</source>
        <translation>Zur ganzen Regelung</translation>
    </message>
    <message>
        <source>On “%1”</source>
        <translation>Zu „%1“</translation>
    </message>
</context>
<context>
    <name>policywright::gui::RemarkForm</name>
    <message>
        <source>Matters</source>
        <translation>Wichtigkeit</translation>
    </message>
    <message>
        <source>How much it matters</source>
        <translation>Wie wichtig es ist</translation>
    </message>
    <message>
        <source>New words</source>
        <translation>Neue Wörter</translation>
    </message>
    <message>
        <source>Your remark</source>
        <translation>Ihre Anmerkung</translation>
    </message>
    <message>
        <source>Write instead</source>
        <translation>Stattdessen schreiben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>What kind of remark</source>
        <translation>Art der Anmerkung</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentieren</translation>
    </message>
    <message>
        <source>Suggest words</source>
        <translation>Wörter vorschlagen</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Ihre Antwort</translation>
    </message>
    <message>
        <source>Why? The reviewer reads it.</source>
        <translation>Warum? Wer den Vorschlag gemacht hat, liest es.</translation>
    </message>
    <message>
        <source>Why, if it needs saying</source>
        <translation>Warum (darf leer bleiben)</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>Ihre Frage</translation>
    </message>
    <message>
        <source>Your comment</source>
        <translation>Ihr Kommentar</translation>
    </message>
    <message>
        <source>These are the words that stand there. Change them, or choose Comment.</source>
        <translation>Das sind die Wörter, die dort stehen. Ändern Sie sie, oder wählen Sie „Kommentieren“.</translation>
    </message>
    <message>
        <source>A word on why helps the reviewer.</source>
        <translation>Ein Wort zum Grund hilft der Person, die den Vorschlag gemacht hat.</translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>Es ist noch nichts geschrieben.</translation>
    </message>
</context>
<context>
    <name>policywright::gui::RemarkMargin</name>
    <message>
        <source>Remarks</source>
        <translation>Anmerkungen</translation>
    </message>
</context>
<context>
    <name>policywright::gui::ReviewMode</name>
    <message>
        <source>Choose “Text with marks” to remark on words</source>
        <translation>Wählen Sie „Text mit Markierungen“, um Wörter anzumerken</translation>
    </message>
    <message>
        <source>There is no suggestion that could be in the text</source>
        <translation>Es gibt keinen Vorschlag, der im Text stehen könnte</translation>
    </message>
    <message>
        <source>1 suggestion is in the text as it is shown</source>
        <translation>1 Vorschlag steht im gezeigten Text</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestions are in the text as it is shown</source>
        <translation>
            <numerusform>%n Vorschlag steht im gezeigten Text</numerusform>
            <numerusform>%n Vorschläge stehen im gezeigten Text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %n could not be</source>
        <translation>
            <numerusform>%1; %n ging nicht</numerusform>
            <numerusform>%1; %n gingen nicht</numerusform>
        </translation>
    </message>
    <message>
        <source>The request was taken back.</source>
        <translation>Die Anfrage wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>The suggested words stand in the clause now</source>
        <translation>Die vorgeschlagenen Wörter stehen jetzt in der Regelung</translation>
    </message>
    <message>
        <source>Your decision is noted</source>
        <translation>Ihre Entscheidung ist vermerkt</translation>
    </message>
    <message>
        <source>Your answer is there</source>
        <translation>Ihre Antwort ist hinzugefügt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Als erledigt vermerkt</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder offen</translation>
    </message>
    <message>
        <source>What you selected goes on in the next clause; a remark is about one clause.</source>
        <translation>Was Sie markiert haben, reicht in die nächste Regelung; eine Anmerkung betrifft eine einzige Regelung.</translation>
    </message>
    <message>
        <source>There is no remark to go to</source>
        <translation>Es gibt keine Anmerkung, zu der Sie gehen könnten</translation>
    </message>
    <message>
        <source>Select a clause first, in the outline or in the text</source>
        <translation>Wählen Sie zuerst eine Regelung, in der Gliederung oder im Text</translation>
    </message>
    <message>
        <source>The clause is not in this document</source>
        <translation>Die Regelung steht nicht in diesem Dokument</translation>
    </message>
    <message>
        <source>Your remark is there</source>
        <translation>Ihre Anmerkung ist hinzugefügt</translation>
    </message>
    <message>
        <source>The clause that you are writing a remark on is not in this document any more. What you wrote is in the form when you begin another remark.</source>
        <translation>Die Regelung, zu der Sie gerade etwas anmerken, steht nicht mehr in diesem Dokument. Was Sie geschrieben haben, steht im Formular, sobald Sie eine andere Anmerkung beginnen.</translation>
    </message>
    <message>
        <source>The clause reads otherwise than when you began.</source>
        <translation>Die Regelung lautet anders als zu Beginn.</translation>
    </message>
</context>
<context>
    <name>policywright::gui::ReviewPage</name>
    <message>
        <source>Remarks on which section</source>
        <translation>Anmerkungen zu welchem Abschnitt</translation>
    </message>
    <message>
        <source>Remarks that matter how much</source>
        <translation>Wie wichtige Anmerkungen</translation>
    </message>
    <message>
        <source>However much they matter</source>
        <translation>Gleich wie wichtig</translation>
    </message>
    <message>
        <source>Only: %1</source>
        <translation>Nur: %1</translation>
    </message>
    <message>
        <source>How the text is shown</source>
        <translation>Wie der Text gezeigt wird</translation>
    </message>
    <message>
        <source>Text with marks</source>
        <translation>Text mit Markierungen</translation>
    </message>
    <message>
        <source>Text alone</source>
        <translation>Text allein</translation>
    </message>
    <message>
        <source>With all suggestions in it</source>
        <translation>Mit allen Vorschlägen</translation>
    </message>
    <message>
        <source>All sections</source>
        <translation>Alle Abschnitte</translation>
    </message>
    <message>
        <source>Ask for a decision…</source>
        <translation>Um eine Entscheidung bitten …</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Take the request back</source>
        <translation>Die Anfrage zurücknehmen</translation>
    </message>
    <message>
        <source>Which remarks</source>
        <translation>Welche Anmerkungen</translation>
    </message>
    <message>
        <source>Open remarks</source>
        <translation>Offene Anmerkungen</translation>
    </message>
    <message>
        <source>All remarks</source>
        <translation>Alle Anmerkungen</translation>
    </message>
    <message>
        <source>Unread remarks</source>
        <translation>Ungelesene Anmerkungen</translation>
    </message>
    <message>
        <source>Where I said something</source>
        <translation>Wo ich etwas gesagt habe</translation>
    </message>
    <message>
        <source>Whose remarks</source>
        <translation>Wessen Anmerkungen</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>Previous remark (Shift+F7)</source>
        <translation>Vorige Anmerkung (Umschalt+F7)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächste</translation>
    </message>
    <message>
        <source>Next remark (F7)</source>
        <translation>Nächste Anmerkung (F7)</translation>
    </message>
    <message>
        <source>Remark on the clause</source>
        <translation>Zur Regelung anmerken</translation>
    </message>
    <message>
        <source>Remark on the selected clause (Ctrl+Alt+M)</source>
        <translation>Zur gewählten Regelung anmerken (Strg+Alt+M)</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Entscheiden …</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Übergeben …</translation>
    </message>
    <message>
        <source>Take in a review…</source>
        <translation>Prüfung einlesen …</translation>
    </message>
    <message>
        <source>Nobody has remarked on this document yet. Select words in the text to say something about them.</source>
        <translation>Zu diesem Dokument hat noch niemand etwas angemerkt. Markieren Sie Wörter im Text, um etwas dazu zu sagen.</translation>
    </message>
    <message>
        <source>No remark is like that. Choose “All remarks” to see every one.</source>
        <translation>Keine Anmerkung passt dazu. Wählen Sie „Alle Anmerkungen“, um jede zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <comment>remarks</comment>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <comment>remarks</comment>
        <translation>
            <numerusform>%n ungelesen</numerusform>
            <numerusform>%n ungelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be placed</source>
        <comment>remarks whose words are gone or uncertain</comment>
        <translation>
            <numerusform>%n ohne sicheren Platz</numerusform>
            <numerusform>%n ohne sicheren Platz</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in other documents</source>
        <comment>remarks</comment>
        <translation>
            <numerusform>%n in anderen Dokumenten</numerusform>
            <numerusform>%n in anderen Dokumenten</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle Personen</translation>
    </message>
</context>
<context>
    <name>policywright::gui::ThreadCard</name>
    <message>
        <source>How much it matters</source>
        <translation>Wie wichtig es ist</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>author, kind</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>check place</source>
        <translation>Platz prüfen</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>It was about: %1</source>
        <translation>Es ging um: %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>kind, when</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Suggested: %1</source>
        <translation>Vorgeschlagen: %1</translation>
    </message>
    <message>
        <source>More about this remark</source>
        <translation>Mehr zu dieser Anmerkung</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>The words become the clause&apos;s wording, with the reviewer&apos;s name</source>
        <translation>Die Wörter werden zum Wortlaut der Regelung, mit dem Namen der Person, die sie vorgeschlagen hat</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>Ablehnen …</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
</context>
<context>
    <name>policywright::gui::ThreadWords</name>
    <message>
        <source>%1 (%2)</source>
        <comment>kind, how much it matters</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>has to be settled</source>
        <translation>muss geklärt werden</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>Kleinigkeit</translation>
    </message>
    <message>
        <source>as usual</source>
        <comment>how much a remark matters</comment>
        <translation>wie üblich</translation>
    </message>
    <message>
        <source>Somebody without a name</source>
        <translation>Jemand ohne Namen</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1, geändert</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>%1, tampered with</source>
        <translation>%1, verfälscht</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>The text has changed: look whether these are the words meant</source>
        <translation>Der Text hat sich geändert: Sehen Sie nach, ob diese Wörter gemeint sind</translation>
    </message>
    <message>
        <source>Its words are no longer in the text</source>
        <translation>Die Wörter dazu stehen nicht mehr im Text</translation>
    </message>
    <message>
        <source>Resolved by %1</source>
        <translation>Erledigt von %1</translation>
    </message>
    <message>
        <source>Accepted by %1</source>
        <translation>Übernommen von %1</translation>
    </message>
    <message>
        <source>Declined by %1</source>
        <translation>Abgelehnt von %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what happened, reason</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Take out “%1”</source>
        <translation>„%1“ streichen</translation>
    </message>
    <message>
        <source>Instead: %1</source>
        <translation>Stattdessen: %1</translation>
    </message>
    <message>
        <source>%1 by %2, %3</source>
        <comment>kind, author, when</comment>
        <translation>%1 von %2, %3</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>ungelesen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message numerus="yes">
        <source>%n answers</source>
        <translation>
            <numerusform>%n Antwort</numerusform>
            <numerusform>%n Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>1 answer</source>
        <translation>1 Antwort</translation>
    </message>
</context>
<context>
    <name>policywright::gui::ReviewExchange</name>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>“%1” holds nothing that is not here already.</source>
        <translation>„%1“ enthält nichts, was nicht schon hier ist.</translation>
    </message>
    <message>
        <source>1 remark or answer came from “%1”.</source>
        <translation>1 Anmerkung oder Antwort kam aus „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>%n remarks and answers came from “%1”.</source>
        <translation>
            <numerusform>%n Anmerkung oder Antwort kam aus „%1“.</numerusform>
            <numerusform>%n Anmerkungen und Antworten kamen aus „%1“.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 of them was tampered with; every version was kept.</source>
        <translation>1 davon wurde verfälscht; jede Fassung blieb erhalten.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them were tampered with; every version was kept.</source>
        <translation>
            <numerusform>%n davon wurde verfälscht; jede Fassung blieb erhalten.</numerusform>
            <numerusform>%n davon wurden verfälscht; jede Fassung blieb erhalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change of its authors was taken from “%1”.</source>
        <translation>1 Änderung anderer wurde aus „%1“ übernommen.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes of its authors were taken from “%1”.</source>
        <translation>
            <numerusform>%n Änderung anderer wurde aus „%1“ übernommen.</numerusform>
            <numerusform>%n Änderungen anderer wurden aus „%1“ übernommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The review copy is “%1”. What the reviewer sends back comes in with “Take in a review”.</source>
        <translation>Die Prüfkopie ist „%1“. Was zurückkommt, wird mit „Prüfung einlesen“ übernommen.</translation>
    </message>
    <message>
        <source>The copy is “%1”. What comes back in it comes in with “Take in a review”.</source>
        <translation>Die Kopie ist „%1“. Was in ihr zurückkommt, wird mit „Prüfung einlesen“ übernommen.</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Handed over to %1</source>
        <translation>Übergeben an %1</translation>
    </message>
    <message>
        <source>“%1” has other answers or texts than this policy, but nothing says what both began with, so only its remarks were taken. Copies made with “Hand over for review” can be put together.</source>
        <translation>„%1“ hat andere Antworten oder Texte als diese Richtlinie, aber nichts sagt, womit beide begannen; deshalb wurden nur die Anmerkungen übernommen. Kopien, die mit „Zur Prüfung übergeben“ entstanden sind, lassen sich zusammenführen.</translation>
    </message>
    <message>
        <source>Both copies changed the same</source>
        <translation>Beide Kopien haben dasselbe geändert</translation>
    </message>
    <message>
        <source>Here and in “%1”, one thing was changed to something different.</source>
        <translation>Hier und in „%1“ wurde eine Stelle verschieden geändert.</translation>
    </message>
    <message numerus="yes">
        <source>Here and in “%1”, %n things were changed to something different.</source>
        <translation>
            <numerusform>Hier und in „%1“ wurde %n Stelle verschieden geändert.</numerusform>
            <numerusform>Hier und in „%1“ wurden %n Stellen verschieden geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything else is put together by itself. Undo takes all of it back.</source>
        <translation>Alles andere wird von selbst zusammengeführt. „Rückgängig“ nimmt alles zurück.</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ihre Fassung</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Die andere Fassung</translation>
    </message>
    <message>
        <source>Nothing of what its authors changed was taken from “%1”. Take it in again to decide.</source>
        <translation>Von den Änderungen in „%1“ wurde nichts übernommen. Lesen Sie die Datei erneut ein, um zu entscheiden.</translation>
    </message>
</context>
<context>
    <name>policywright::gui::ConflictWords</name>
    <message>
        <source>A sentence of the answer to “%1”</source>
        <translation>Ein Satz der Antwort auf „%1“</translation>
    </message>
    <message>
        <source>The answer to “%1”</source>
        <translation>Die Antwort auf „%1“</translation>
    </message>
    <message>
        <source>“%1” of “%2” in the answer to “%3”</source>
        <comment>column, row, question</comment>
        <translation>„%1“ bei „%2“ in der Antwort auf „%3“</translation>
    </message>
    <message>
        <source>“%1” in the answer to “%2”</source>
        <comment>row or part, question</comment>
        <translation>„%1“ in der Antwort auf „%2“</translation>
    </message>
    <message>
        <source>The clause “%1”, which is none of the packs'</source>
        <translation>Die eigene Regelung „%1“</translation>
    </message>
    <message>
        <source>The title of “%1”</source>
        <translation>Die Überschrift von „%1“</translation>
    </message>
    <message>
        <source>The text of “%1”</source>
        <translation>Der Text von „%1“</translation>
    </message>
    <message>
        <source>Where “%1” stands, and who reads it</source>
        <translation>Wo „%1“ steht und wer es liest</translation>
    </message>
    <message>
        <source>A sentence of “%1”</source>
        <translation>Ein Satz aus „%1“</translation>
    </message>
    <message>
        <source>Whether “%1” is left out</source>
        <translation>Ob „%1“ wegfällt</translation>
    </message>
    <message>
        <source>The order of the clauses in “%1”</source>
        <translation>Die Reihenfolge der Regelungen in „%1“</translation>
    </message>
    <message>
        <source>The colour</source>
        <translation>Die Farbe</translation>
    </message>
    <message>
        <source>The logo</source>
        <translation>Das Logo</translation>
    </message>
    <message>
        <source>The picture “%1”</source>
        <translation>Das Bild „%1“</translation>
    </message>
    <message>
        <source>The packs</source>
        <translation>Die Pakete</translation>
    </message>
    <message>
        <source>The language</source>
        <translation>Die Sprache</translation>
    </message>
</context>
<context>
    <name>policywright::gui::ConflictCard</name>
    <message>
        <source>Both, one after the other</source>
        <translation>Beide, nacheinander</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Vorher: %1</translation>
    </message>
    <message>
        <source>Before, there was nothing here.</source>
        <translation>Vorher stand hier nichts.</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Other words:</source>
        <translation>Andere Worte:</translation>
    </message>
    <message>
        <source>Other words</source>
        <translation>Andere Worte</translation>
    </message>
</context>
<context>
    <name>policywright::gui::MergeDialog</name>
    <message>
        <source>What is to be decided</source>
        <translation>Was zu entscheiden ist</translation>
    </message>
    <message>
        <source>The rest: %1</source>
        <translation>Alle übrigen: %1</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>All decided</source>
        <translation>Alles entschieden</translation>
    </message>
    <message>
        <source>%1 of %2 decided</source>
        <translation>%1 von %2 entschieden</translation>
    </message>
</context>
<context>
    <name>policywright::gui::ScopeBox</name>
    <message>
        <source>All of “%1”</source>
        <translation>Das ganze Dokument „%1“</translation>
    </message>
    <message>
        <source>The section “%1” of “%2”</source>
        <translation>Der Abschnitt „%1“ in „%2“</translation>
    </message>
    <message numerus="yes">
        <source>All %n documents of this policy</source>
        <translation>
            <numerusform>%n Dokument dieser Richtlinie</numerusform>
            <numerusform>Alle %n Dokumente dieser Richtlinie</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>policywright::gui::SignBox</name>
    <message>
        <source>Sign it with my key</source>
        <translation>Mit meinem Schlüssel unterschreiben</translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation>Passphrase des Schlüssels</translation>
    </message>
    <message>
        <source>Then everybody can check that it is yours: by the key %1, which only this computer has.</source>
        <translation>Dann können alle prüfen, dass sie von Ihnen ist: am Schlüssel %1, den nur dieser Computer hat.</translation>
    </message>
    <message>
        <source>Then everybody can check that it is yours. A key in the name of %1 is made the first time; it stays on this computer.</source>
        <translation>Dann können alle prüfen, dass sie von Ihnen ist. Beim ersten Mal wird ein Schlüssel im Namen von %1 angelegt; er bleibt auf diesem Computer.</translation>
    </message>
</context>
<context>
    <name>policywright::gui::RequestWords</name>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>gebilligt</translation>
    </message>
    <message>
        <source>changes requested</source>
        <translation>Änderungen verlangt</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>to be decided again, because the text changed</source>
        <translation>neu zu entscheiden, weil sich der Text geändert hat</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>tampered with</source>
        <translation>verfälscht</translation>
    </message>
    <message>
        <source>no decision yet</source>
        <translation>noch keine Entscheidung</translation>
    </message>
    <message>
        <source>asked for changes</source>
        <translation>verlangt Änderungen</translation>
    </message>
    <message>
        <source>decided on an earlier text</source>
        <translation>hat über einen früheren Text entschieden</translation>
    </message>
    <message>
        <source>Decision on %1: %2</source>
        <comment>what, state</comment>
        <translation>Entscheidung über %1: %2</translation>
    </message>
    <message>
        <source>%1 · overdue since %2</source>
        <translation>%1 · überfällig seit %2</translation>
    </message>
    <message>
        <source>%1 · by %2</source>
        <translation>%1 · bis %2</translation>
    </message>
    <message>
        <source>%1 · all have to approve</source>
        <translation>%1 · alle müssen zustimmen</translation>
    </message>
    <message>
        <source>%1 · one of them is enough</source>
        <translation>%1 · eine Zustimmung genügt</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>words to those who are asked</comment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who, decision</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, signed</source>
        <translation>%1, unterschrieben</translation>
    </message>
</context>
<context>
    <name>policywright::gui::RequestDialog</name>
    <message>
        <source>By</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Ask for a decision</source>
        <translation>Um eine Entscheidung bitten</translation>
    </message>
    <message>
        <source>The request goes out with every copy that you hand over, and counts as met when the decisions are there. When the text changes after that, it is open again.</source>
        <translation>Die Anfrage geht mit jeder Kopie hinaus, die Sie übergeben, und ist erfüllt, wenn die Entscheidungen da sind. Ändert sich der Text danach, ist sie wieder offen.</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>Wer entscheidet</translation>
    </message>
    <message>
        <source>Names, with a semicolon between them</source>
        <translation>Namen, durch Semikolon getrennt</translation>
    </message>
    <message>
        <source>On what</source>
        <translation>Worüber</translation>
    </message>
    <message>
        <source>Day of the decision</source>
        <translation>Tag der Entscheidung</translation>
    </message>
    <message>
        <source>Words to them, where you like</source>
        <translation>Worte dazu, wenn Sie mögen</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Bitten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Whose approval is needed</source>
        <translation>Wessen Zustimmung nötig ist</translation>
    </message>
    <message>
        <source>All of them have to approve</source>
        <translation>Alle müssen zustimmen</translation>
    </message>
    <message>
        <source>One of them is enough</source>
        <translation>Eine Zustimmung genügt</translation>
    </message>
</context>
<context>
    <name>policywright::gui::ChangeKindDialog</name>
    <message>
        <source>Material: it changes what somebody must or may do</source>
        <translation>Wesentlich: sie ändert, was jemand tun muss oder darf</translation>
    </message>
    <message>
        <source>Editorial: other words for the same</source>
        <translation>Redaktionell: andere Worte für dasselbe</translation>
    </message>
    <message>
        <source>What kind of change is this?</source>
        <translation>Was für eine Änderung ist das?</translation>
    </message>
    <message>
        <source>A material change asks for renewed sign-off, and for everybody to acknowledge the new version. Your decision and its reason stay in the history.</source>
        <translation>Eine wesentliche Änderung verlangt eine neue Freigabe, und dass alle die neue Fassung zur Kenntnis nehmen. Ihre Entscheidung und ihr Grund bleiben in der Geschichte.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>policywright::gui::KeepVersionDialog</name>
    <message>
        <source>The text is kept as it is now. You can go on writing, and see later what changed since.</source>
        <translation>Der Text wird festgehalten, wie er jetzt ist. Sie können weiterschreiben und später sehen, was sich seitdem geändert hat.</translation>
    </message>
    <message>
        <source>The text is kept as it goes to those who review it.</source>
        <translation>Der Text wird festgehalten, wie er an die Prüfenden geht.</translation>
    </message>
    <message>
        <source>The text is kept as it was approved. It is not in force yet.</source>
        <translation>Der Text wird festgehalten, wie er freigegeben wurde. Er gilt noch nicht.</translation>
    </message>
    <message>
        <source>The version is in force, and the one before it is superseded. All of its documents are made now and their fingerprints are kept, so that years later anybody with the file can prove what was published.</source>
        <translation>Die Fassung gilt, und die davor ist abgelöst. Alle ihre Dokumente werden jetzt erzeugt und ihre Prüfsummen festgehalten, sodass Jahre später jeder mit der Datei beweisen kann, was veröffentlicht wurde.</translation>
    </message>
    <message>
        <source>The version is no longer in force. It stays in the history.</source>
        <translation>Die Fassung gilt nicht mehr. Sie bleibt in der Geschichte.</translation>
    </message>
    <message>
        <source>For example 1.0</source>
        <translation>Zum Beispiel 1.0</translation>
    </message>
    <message>
        <source>For example: The board agreed</source>
        <translation>Zum Beispiel: Der Vorstand hat zugestimmt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Name of the version</source>
        <translation>Name der Fassung</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>Gilt ab</translation>
    </message>
    <message>
        <source>To be reviewed by</source>
        <translation>Zu überprüfen bis</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>A version that is published needs a name that nobody can take again, like 1.0.</source>
        <translation>Eine veröffentlichte Fassung braucht einen Namen, den keine andere mehr bekommen kann, etwa 1.0.</translation>
    </message>
    <message>
        <source>Say in a few words why; whoever reads the history years later will ask.</source>
        <translation>Sagen Sie in wenigen Worten, warum; wer die Geschichte Jahre später liest, wird danach fragen.</translation>
    </message>
    <message>
        <source>It would have to be reviewed before it is in force.</source>
        <translation>Sie müsste überprüft werden, bevor sie gilt.</translation>
    </message>
</context>
<context>
    <name>policywright::gui::VersionWords</name>
    <message>
        <source>%1, %2</source>
        <comment>day, name</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who and when, and why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state, and who, when and why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>To be reviewed by %1</source>
        <translation>Zu überprüfen bis %1</translation>
    </message>
    <message>
        <source>duties</source>
        <translation>Pflichten</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>deadlines</source>
        <translation>Fristen</translation>
    </message>
    <message>
        <source>roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>who and what it covers</source>
        <translation>wen und was sie betrifft</translation>
    </message>
    <message>
        <source>consequences</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>In Prüfung</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Außer Kraft</translation>
    </message>
    <message>
        <source>The text as it is now</source>
        <translation>Der Text, wie er jetzt ist</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Fassung %1</translation>
    </message>
    <message>
        <source>Kept on %1</source>
        <translation>Festgehalten am %1</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Festgehalten</translation>
    </message>
    <message>
        <source>Not kept yet</source>
        <translation>Noch nicht festgehalten</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>Abgelöst</translation>
    </message>
    <message>
        <source>In force from %1</source>
        <translation>Gilt ab %1</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Gilt</translation>
    </message>
    <message>
        <source>It reads like the newest version.</source>
        <translation>Er liest sich wie die neueste Fassung.</translation>
    </message>
    <message>
        <source>Changes that no version holds yet.</source>
        <translation>Änderungen, die noch keine Fassung festhält.</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Wesentlich</translation>
    </message>
    <message>
        <source>Editorial</source>
        <translation>Redaktionell</translation>
    </message>
    <message>
        <source>%1. Decided: %2</source>
        <translation>%1. Entschieden: %2</translation>
    </message>
    <message>
        <source>%1. Decided by %2: %3</source>
        <translation>%1. Entschieden von %2: %3</translation>
    </message>
    <message>
        <source>%1. No word for a duty, a number or a deadline changed.</source>
        <translation>%1. Kein Wort für eine Pflicht, Zahl oder Frist hat sich geändert.</translation>
    </message>
    <message>
        <source>%1. It touches %2.</source>
        <translation>%1. Berührt: %2.</translation>
    </message>
</context>
<context>
    <name>policywright::gui::VersionsMode</name>
    <message>
        <source>Versions</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>Keep this version</source>
        <translation>Diese Fassung festhalten</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>The version was not published.</source>
        <translation>Die Fassung wurde nicht veröffentlicht.</translation>
    </message>
    <message>
        <source>The version was not kept.</source>
        <translation>Die Fassung wurde nicht festgehalten.</translation>
    </message>
    <message>
        <source>Version %1 is published</source>
        <translation>Fassung %1 ist veröffentlicht</translation>
    </message>
    <message>
        <source>The version is kept</source>
        <translation>Die Fassung ist festgehalten</translation>
    </message>
    <message>
        <source>The state of this version</source>
        <translation>Der Stand dieser Fassung</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>The state of the version stays as it was.</source>
        <translation>Der Stand der Fassung bleibt, wie er war.</translation>
    </message>
    <message>
        <source>The state of the version is noted</source>
        <translation>Der Stand der Fassung ist vermerkt</translation>
    </message>
    <message>
        <source>The decision was not noted.</source>
        <translation>Die Entscheidung wurde nicht vermerkt.</translation>
    </message>
    <message>
        <source>Your decision is noted</source>
        <translation>Ihre Entscheidung ist vermerkt</translation>
    </message>
    <message>
        <source>This file holds the policy that is open. Choose another name.</source>
        <translation>In dieser Datei steht die Richtlinie, die offen ist. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The file was not written.</source>
        <translation>Die Datei wurde nicht geschrieben.</translation>
    </message>
</context>
<context>
    <name>policywright::gui::VersionsPage</name>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>How changes are shown</source>
        <translation>Wie Änderungen gezeigt werden</translation>
    </message>
    <message>
        <source>Changes in the text</source>
        <translation>Änderungen im Text</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Keep this version…</source>
        <translation>Diese Fassung festhalten …</translation>
    </message>
    <message>
        <source>Notes the text as it is now in the history</source>
        <translation>Hält den Text, wie er jetzt ist, in der Geschichte fest</translation>
    </message>
    <message>
        <source>Its state…</source>
        <translation>Ihr Stand …</translation>
    </message>
    <message>
        <source>Sends the chosen version on: to review, approved, published, retired</source>
        <translation>Bringt die gewählte Fassung weiter: in Prüfung, freigegeben, veröffentlicht, außer Kraft</translation>
    </message>
    <message>
        <source>Save it as a file…</source>
        <translation>Als Datei speichern …</translation>
    </message>
    <message>
        <source>Writes the policy as it was then into a file of its own</source>
        <translation>Schreibt die Richtlinie, wie sie damals war, in eine eigene Datei</translation>
    </message>
    <message>
        <source>Material or not…</source>
        <translation>Wesentlich oder nicht …</translation>
    </message>
    <message>
        <source>Decides what kind of change the chosen one is</source>
        <translation>Entscheidet, was für eine Änderung die gewählte ist</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>Weitergeben</translation>
    </message>
    <message>
        <source>What changed, for those who have to know</source>
        <translation>Was sich geändert hat, für alle, die es wissen müssen</translation>
    </message>
    <message>
        <source>The text with its changes…</source>
        <translation>Der Text mit seinen Änderungen …</translation>
    </message>
    <message>
        <source>The change log…</source>
        <translation>Das Änderungsverzeichnis …</translation>
    </message>
    <message>
        <source>A message to staff…</source>
        <translation>Eine Nachricht an die Belegschaft …</translation>
    </message>
    <message>
        <source>No version was kept yet. Keep one whenever the text goes to somebody: to reviewers, to the board, to staff. From then on you see here what changed.</source>
        <translation>Noch wurde keine Fassung festgehalten. Halten Sie eine fest, wann immer der Text an jemanden geht: an Prüfende, an die Leitung, an die Belegschaft. Von da an sehen Sie hier, was sich geändert hat.</translation>
    </message>
    <message>
        <source>There is no older version to compare with.</source>
        <translation>Es gibt keine ältere Fassung zum Vergleichen.</translation>
    </message>
    <message>
        <source>Both read the same.</source>
        <translation>Beide lesen sich gleich.</translation>
    </message>
    <message>
        <source>1 clause reads otherwise.</source>
        <translation>1 Regelung liest sich anders.</translation>
    </message>
    <message numerus="yes">
        <source>%n clauses read otherwise.</source>
        <translation>
            <numerusform>%n Regelung liest sich anders.</numerusform>
            <numerusform>%n Regelungen lesen sich anders.</numerusform>
        </translation>
    </message>
    <message>
        <source>A material change asks for renewed sign-off and acknowledgement.</source>
        <translation>Eine wesentliche Änderung verlangt eine neue Freigabe und Kenntnisnahme.</translation>
    </message>
    <message>
        <source>Keep this version first: a decision is about words that are in the history</source>
        <translation>Halten Sie diese Fassung zuerst fest: entschieden wird über Worte, die in der Geschichte stehen</translation>
    </message>
    <message>
        <source>Confirmations…</source>
        <translation>Bestätigungen …</translation>
    </message>
    <message>
        <source>Who confirmed a published version, and who is missing</source>
        <translation>Wer eine veröffentlichte Fassung bestätigt hat und wer fehlt</translation>
    </message>
</context>
<context>
    <name>policywright::gui::DatesMode</name>
    <message>
        <source>Dates</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>The question behind this day is not in the policy any more.</source>
        <translation>Die Frage hinter diesem Tag gibt es in der Richtlinie nicht mehr.</translation>
    </message>
    <message>
        <source>The day was named when the version was published. Publishing a newer version sets a new one.</source>
        <translation>Der Tag wurde genannt, als die Fassung veröffentlicht wurde. Eine neuere Fassung setzt einen neuen.</translation>
    </message>
    <message>
        <source>The legal sources are part of the template pack “%1”: a newer version of it brings newer ones.</source>
        <translation>Die Rechtsquellen gehören zur Vorlage „%1“: Eine neuere Version von ihr bringt neuere mit.</translation>
    </message>
</context>
<context>
    <name>policywright::gui::DatesPanel</name>
    <message>
        <source>Dates and reviews</source>
        <translation>Termine und Überprüfungen</translation>
    </message>
    <message>
        <source>How far ahead</source>
        <translation>Wie weit voraus</translation>
    </message>
    <message>
        <source>Due within 30 days</source>
        <translation>Fällig in den nächsten 30 Tagen</translation>
    </message>
    <message>
        <source>Due within 90 days</source>
        <translation>Fällig in den nächsten 90 Tagen</translation>
    </message>
    <message>
        <source>Due within a year</source>
        <translation>Fällig im nächsten Jahr</translation>
    </message>
    <message>
        <source>All dates</source>
        <translation>Alle Termine</translation>
    </message>
    <message>
        <source>Dates for a calendar…</source>
        <translation>Termine für den Kalender …</translation>
    </message>
    <message>
        <source>Save as page…</source>
        <translation>Als Seite speichern …</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>Ohne Termin</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>heading, how many</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n überfällig</numerusform>
            <numerusform>%n überfällig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due soon</source>
        <translation>
            <numerusform>%n bald fällig</numerusform>
            <numerusform>%n bald fällig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a date</source>
        <translation>
            <numerusform>%n ohne Termin</numerusform>
            <numerusform>%n ohne Termin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n later</source>
        <translation>
            <numerusform>%n später</numerusform>
            <numerusform>%n später</numerusform>
        </translation>
    </message>
    <message>
        <source>What falls due cannot be found out.</source>
        <translation>Was ansteht, lässt sich nicht herausfinden.</translation>
    </message>
    <message>
        <source>Nothing here can grow old yet. Once answers say how often something is checked, or until when it holds, it is listed here with its day.</source>
        <translation>Noch gibt es nichts, was veralten kann. Sobald Antworten sagen, wie oft etwas geprüft wird oder bis wann es gilt, steht es hier mit seinem Tag.</translation>
    </message>
    <message>
        <source>Nothing is overdue, due soon or without a date. The next date is %1.</source>
        <translation>Nichts ist überfällig, bald fällig oder ohne Termin. Der nächste Termin ist der %1.</translation>
    </message>
    <message>
        <source>The templates of this policy are from before dates were watched. Update them to see all that falls due.</source>
        <translation>Die Vorlagen dieser Richtlinie sind älter als die Beobachtung von Terminen. Aktualisieren Sie sie, um alles zu sehen, was ansteht.</translation>
    </message>
    <message>
        <source>1 more falls due after that.</source>
        <translation>1 weiterer Termin kommt danach.</translation>
    </message>
    <message numerus="yes">
        <source>%n more fall due after that.</source>
        <translation>
            <numerusform>%n weiterer Termin kommt danach.</numerusform>
            <numerusform>%n weitere Termine kommen danach.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>policywright::gui::DatesFiles</name>
    <message>
        <source>policy</source>
        <translation>richtlinie</translation>
    </message>
    <message>
        <source>1 event is in “%1”.</source>
        <translation>1 Termin steht in „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>%n events are in “%1”.</source>
        <translation>
            <numerusform>%n Termin steht in „%1“.</numerusform>
            <numerusform>%n Termine stehen in „%1“.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the file with a calendar program to take them in. What recurs, recurs there; a file that is written later moves these events and adds none twice.</source>
        <translation>Öffnen Sie die Datei mit einem Kalenderprogramm, um sie zu übernehmen. Was wiederkehrt, kehrt auch dort wieder; eine später geschriebene Datei verschiebt diese Termine und fügt keinen doppelt hinzu.</translation>
    </message>
    <message>
        <source>1 thing is left out, because no day is known to begin with.</source>
        <translation>1 Aufgabe fehlt darin, weil kein Tag für den Anfang bekannt ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n things are left out, because no day is known to begin with.</source>
        <translation>
            <numerusform>%n Aufgabe fehlt darin, weil kein Tag für den Anfang bekannt ist.</numerusform>
            <numerusform>%n Aufgaben fehlen darin, weil kein Tag für den Anfang bekannt ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 is overdue and stands on a day that is past.</source>
        <translation>1 ist überfällig und steht an einem vergangenen Tag.</translation>
    </message>
    <message numerus="yes">
        <source>%n are overdue and stand on days that are past.</source>
        <translation>
            <numerusform>%n ist überfällig und steht an einem vergangenen Tag.</numerusform>
            <numerusform>%n sind überfällig und stehen an vergangenen Tagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” shows what falls due, for any browser. Names from your answers are on it, so keep it inside the organisation.</source>
        <translation>„%1“ zeigt in jedem Browser, was ansteht. Darin stehen Namen aus Ihren Antworten: Die Seite ist für den Gebrauch in der Organisation.</translation>
    </message>
</context>
<context>
    <name>policywright::gui::DueWords</name>
    <message>
        <source>overdue by 1 day</source>
        <translation>seit 1 Tag überfällig</translation>
    </message>
    <message numerus="yes">
        <source>overdue by %n days</source>
        <translation>
            <numerusform>seit %n Tag überfällig</numerusform>
            <numerusform>seit %n Tagen überfällig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>overdue by %n weeks</source>
        <translation>
            <numerusform>seit %n Woche überfällig</numerusform>
            <numerusform>seit %n Wochen überfällig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>overdue by %n months</source>
        <translation>
            <numerusform>seit %n Monat überfällig</numerusform>
            <numerusform>seit %n Monaten überfällig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>overdue by %n years</source>
        <translation>
            <numerusform>seit %n Jahr überfällig</numerusform>
            <numerusform>seit %n Jahren überfällig</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n weeks</source>
        <translation>
            <numerusform>in %n Woche</numerusform>
            <numerusform>in %n Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n months</source>
        <translation>
            <numerusform>in %n Monat</numerusform>
            <numerusform>in %n Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n years</source>
        <translation>
            <numerusform>in %n Jahr</numerusform>
            <numerusform>in %n Jahren</numerusform>
        </translation>
    </message>
    <message>
        <source>the published version</source>
        <translation>die veröffentlichte Fassung</translation>
    </message>
    <message>
        <source>a newer template pack brings newer sources</source>
        <translation>eine neuere Vorlage bringt neuere Quellen mit</translation>
    </message>
    <message>
        <source>asked for in the review</source>
        <translation>in der Prüfung erbeten</translation>
    </message>
    <message>
        <source>no date yet</source>
        <translation>noch kein Termin</translation>
    </message>
    <message>
        <source>every %1</source>
        <comment>an interval</comment>
        <translation>Abstand: %1</translation>
    </message>
    <message>
        <source>last done %1</source>
        <translation>zuletzt getan am %1</translation>
    </message>
    <message>
        <source>answer when it was last done, or from when the policy applies</source>
        <translation>beantworten Sie, wann es zuletzt getan wurde oder ab wann die Richtlinie gilt</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>names</comment>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>policywright::gui::ProposalWords</name>
    <message>
        <source>Because of %1, %2 (%3).</source>
        <comment>title, citation, year</comment>
        <translation>Wegen %1, %2 (%3).</translation>
    </message>
    <message>
        <source>“%1”: version %2 instead of %3</source>
        <translation>„%1“: Version %2 statt %3</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <comment>version, day, what it brought</comment>
        <translation>%1 vom %2: %3</translation>
    </message>
    <message>
        <source>Its makers do not say what it brings.</source>
        <translation>Was sie bringt, sagen ihre Verfasser nicht.</translation>
    </message>
    <message>
        <source>New, and wants an answer: “%1”</source>
        <translation>Neu und noch zu beantworten: „%1“</translation>
    </message>
    <message>
        <source>New, answered by its default until you say otherwise: “%1”</source>
        <translation>Neu; bis Sie etwas anderes sagen, gilt die Vorgabe: „%1“</translation>
    </message>
    <message>
        <source>New: “%1”</source>
        <translation>Neu: „%1“</translation>
    </message>
    <message>
        <source>Your answer counts in another form: “%1”</source>
        <translation>Ihre Antwort gilt in anderer Form: „%1“</translation>
    </message>
    <message>
        <source>What still fits of your answer counts; all of it is kept: “%1”</source>
        <translation>Was von Ihrer Antwort noch passt, gilt; alles davon ist aufbewahrt: „%1“</translation>
    </message>
    <message>
        <source>Your answer no longer fits; it is kept: “%1”</source>
        <translation>Ihre Antwort passt nicht mehr; sie ist aufbewahrt: „%1“</translation>
    </message>
    <message>
        <source>No longer asked; your answer is kept: “%1”</source>
        <translation>Wird nicht mehr gefragt; Ihre Antwort ist aufbewahrt: „%1“</translation>
    </message>
    <message>
        <source>“%1”: your changes stand in the newer text.</source>
        <translation>„%1“: Ihre Änderungen stehen im neueren Text.</translation>
    </message>
    <message>
        <source>“%1”: you decide, above.</source>
        <translation>„%1“: Das entscheiden Sie oben.</translation>
    </message>
    <message>
        <source>“%1”: as you decided.</source>
        <translation>„%1“: wie von Ihnen entschieden.</translation>
    </message>
    <message>
        <source>“%1” is pinned and stays as it reads.</source>
        <translation>„%1“ ist festgehalten und bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>“%1” stays left out.</source>
        <translation>„%1“ bleibt weggelassen.</translation>
    </message>
    <message>
        <source>“%1” is no longer in the templates; your text stays, as a clause of your own.</source>
        <translation>„%1“ gibt es in den Vorlagen nicht mehr; Ihr Text bleibt als eigene Regelung.</translation>
    </message>
    <message>
        <source>“%1” is no longer in the templates; your text stands nowhere and is kept.</source>
        <translation>„%1“ gibt es in den Vorlagen nicht mehr; Ihr Text steht nirgends und ist aufbewahrt.</translation>
    </message>
    <message>
        <source>“%1” reads “%2”, which is no longer asked: a gap will show there.</source>
        <translation>„%1“ verwendet „%2“, wonach nicht mehr gefragt wird: Dort wird eine Lücke zu sehen sein.</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>What you worded yourself</source>
        <translation>Was Sie selbst formuliert haben</translation>
    </message>
    <message>
        <source>Where kept things are</source>
        <translation>Wo Aufbewahrtes ist</translation>
    </message>
    <message>
        <source>What is kept stays in the policy&apos;s file and is not published. Undo brings it back to its place; “policywright status” lists it.</source>
        <translation>Aufbewahrtes bleibt in der Datei der Richtlinie und wird nicht veröffentlicht. „Rückgängig“ bringt es an seine Stelle zurück; „policywright status“ zählt es auf.</translation>
    </message>
    <message>
        <source>A document appears: “%1”</source>
        <translation>Ein Dokument kommt hinzu: „%1“</translation>
    </message>
    <message>
        <source>A document disappears: “%1”</source>
        <translation>Ein Dokument fällt weg: „%1“</translation>
    </message>
    <message>
        <source>“%1” instead of “%2”</source>
        <translation>„%1“ statt „%2“</translation>
    </message>
    <message>
        <source>Weaker here than there, and nobody said why</source>
        <translation>Hier schwächer als dort, und niemand hat gesagt, warum</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>policy, day</comment>
        <translation>%1 vom %2</translation>
    </message>
    <message>
        <source>The words that you chose do not fit into the text. Write them in another way, or take one of the texts.</source>
        <translation>Die gewählten Wörter passen nicht in den Text. Schreiben Sie sie anders oder nehmen Sie einen der Texte.</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <comment>file, line, what is wrong</comment>
        <translation>%1, Zeile %2: %3</translation>
    </message>
</context>
<context>
    <name>policywright::gui::PreviewParts</name>
    <message>
        <source>“%1” appears</source>
        <comment>a clause</comment>
        <translation>„%1“ kommt hinzu</translation>
    </message>
    <message>
        <source>“%1” disappears</source>
        <comment>a clause</comment>
        <translation>„%1“ fällt weg</translation>
    </message>
    <message>
        <source>“%1” reads otherwise</source>
        <comment>a clause</comment>
        <translation>„%1“ lautet anders</translation>
    </message>
    <message>
        <source>Before: %1 Now: %2</source>
        <translation>Vorher: %1 Jetzt: %2</translation>
    </message>
    <message>
        <source>In your documents</source>
        <translation>In Ihren Dokumenten</translation>
    </message>
    <message>
        <source>Nothing reads otherwise in them.</source>
        <translation>Darin lautet nichts anders.</translation>
    </message>
    <message>
        <source>Underlined: what is new. Struck through: what goes.</source>
        <translation>Unterstrichen: was neu ist. Durchgestrichen: was wegfällt.</translation>
    </message>
    <message>
        <source>As above: %1</source>
        <translation>Wie oben: %1</translation>
    </message>
</context>
<context>
    <name>policywright::gui::ProposalDialog</name>
    <message>
        <source>What would change</source>
        <translation>Was sich ändern würde</translation>
    </message>
    <message>
        <source>The rest: %1</source>
        <translation>Der Rest: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>Außerdem</translation>
    </message>
    <message>
        <source>To decide: here both changed the same</source>
        <translation>Zu entscheiden: Hier haben beide dasselbe geändert</translation>
    </message>
    <message>
        <source>%1 of %2 decided</source>
        <translation>%1 von %2 entschieden</translation>
    </message>
    <message>
        <source>Looking at what would change…</source>
        <translation>Was sich ändern würde, wird angesehen …</translation>
    </message>
    <message>
        <source>Nothing has changed yet. Afterwards, Undo takes all of it back.</source>
        <translation>Noch ist nichts geändert. Danach nimmt „Rückgängig“ alles zurück.</translation>
    </message>
</context>
<context>
    <name>policywright::gui::Updating</name>
    <message>
        <source>The newer templates ask 1 question that has no answer yet.</source>
        <translation>Die neueren Vorlagen stellen 1 Frage, die noch keine Antwort hat.</translation>
    </message>
    <message numerus="yes">
        <source>The newer templates ask %n questions that have no answer yet.</source>
        <translation>
            <numerusform>Die neueren Vorlagen stellen %n Frage, die noch keine Antwort hat.</numerusform>
            <numerusform>Die neueren Vorlagen stellen %n Fragen, die noch keine Antwort haben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to it</source>
        <translation>Dorthin</translation>
    </message>
    <message>
        <source>Go to the first</source>
        <translation>Zur ersten</translation>
    </message>
    <message>
        <source>Newer templates are there: %1. Nothing changes before you have looked.</source>
        <translation>Es gibt neuere Vorlagen: %1. Nichts ändert sich, bevor Sie es angesehen haben.</translation>
    </message>
    <message>
        <source>Look at them…</source>
        <translation>Ansehen …</translation>
    </message>
    <message>
        <source>Update the templates</source>
        <translation>Die Vorlagen aktualisieren</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Templates in another folder…</source>
        <translation>Vorlagen in einem anderen Ordner …</translation>
    </message>
    <message>
        <source>Your text</source>
        <translation>Ihr Text</translation>
    </message>
    <message>
        <source>The newer template&apos;s text</source>
        <translation>Der Text der neueren Vorlage</translation>
    </message>
    <message>
        <source>The templates that come with the program, beside those that this policy carries. What you worded, left out and answered stays.</source>
        <translation>Die Vorlagen des Programms neben denen, die diese Richtlinie mit sich führt. Was Sie formuliert, weggelassen und beantwortet haben, bleibt.</translation>
    </message>
    <message>
        <source>The templates in %1, beside those that this policy carries. What you worded, left out and answered stays.</source>
        <translation>Die Vorlagen in %1 neben denen, die diese Richtlinie mit sich führt. Was Sie formuliert, weggelassen und beantwortet haben, bleibt.</translation>
    </message>
    <message>
        <source>The templates of this policy are up to date.</source>
        <translation>Die Vorlagen dieser Richtlinie sind auf dem neuesten Stand.</translation>
    </message>
    <message>
        <source>Updated to %1</source>
        <translation>Aktualisiert auf %1</translation>
    </message>
</context>
<context>
    <name>policywright::gui::Following</name>
    <message>
        <source>The policy above has changed: “%1” is there; this one follows “%2”.</source>
        <translation>Die übergeordnete Richtlinie hat sich geändert: Es gibt „%1“; diese folgt „%2“.</translation>
    </message>
    <message>
        <source>Look at it…</source>
        <translation>Ansehen …</translation>
    </message>
    <message>
        <source>Follow the policy above</source>
        <translation>Der übergeordneten Richtlinie folgen</translation>
    </message>
    <message>
        <source>Follow it</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Its file is elsewhere…</source>
        <translation>Ihre Datei liegt woanders …</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>In the policy above</source>
        <translation>In der übergeordneten Richtlinie</translation>
    </message>
    <message>
        <source>What the policy above changed since the state that this one follows. What was decided differently here stays so.</source>
        <translation>Was die übergeordnete Richtlinie seit dem Stand geändert hat, dem diese folgt. Was hier anders entschieden wurde, bleibt so.</translation>
    </message>
    <message>
        <source>This policy follows “%1” already.</source>
        <translation>Diese Richtlinie folgt „%1“ schon.</translation>
    </message>
    <message>
        <source>Follows “%1” now</source>
        <translation>Folgt jetzt „%1“</translation>
    </message>
</context>
<context>
    <name>policywright::gui::InheritWords</name>
    <message>
        <source>an order of its own</source>
        <translation>eine eigene Reihenfolge</translation>
    </message>
    <message>
        <source>the order of the templates</source>
        <translation>die Reihenfolge der Vorlagen</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>in the documents</source>
        <translation>in den Dokumenten</translation>
    </message>
    <message>
        <source>Weaker, and nobody said why (%1)</source>
        <translation>Schwächer, ohne Begründung (%1)</translation>
    </message>
    <message>
        <source>Weaker, with a reason (%1)</source>
        <translation>Schwächer, mit Begründung (%1)</translation>
    </message>
    <message>
        <source>Different here (%1)</source>
        <translation>Hier anders (%1)</translation>
    </message>
    <message>
        <source>Only here (%1)</source>
        <translation>Nur hier (%1)</translation>
    </message>
    <message>
        <source>Not taken over (%1)</source>
        <translation>Nicht übernommen (%1)</translation>
    </message>
    <message>
        <source>Follows from another answer (%1)</source>
        <translation>Folgt aus einer anderen Antwort (%1)</translation>
    </message>
    <message>
        <source>weaker</source>
        <translation>schwächer</translation>
    </message>
    <message>
        <source>stricter</source>
        <translation>strenger</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>not taken over</source>
        <translation>nicht übernommen</translation>
    </message>
    <message>
        <source>follows</source>
        <translation>folgt daraus</translation>
    </message>
    <message>
        <source>different</source>
        <translation>anders</translation>
    </message>
</context>
<context>
    <name>policywright::gui::InheritDialog</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Here: %1</source>
        <translation>Hier: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of the policy above, what counts there</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Warum: %1</translation>
    </message>
    <message>
        <source>This policy and the one above</source>
        <translation>Diese Richtlinie und die übergeordnete</translation>
    </message>
    <message>
        <source>Where they differ</source>
        <translation>Wo sie voneinander abweichen</translation>
    </message>
    <message>
        <source>Why is it weaker here? Who reviews the policy reads this.</source>
        <translation>Warum ist es hier schwächer? Wer die Richtlinie prüft, liest das.</translation>
    </message>
    <message>
        <source>Keep this reason</source>
        <translation>Diesen Grund festhalten</translation>
    </message>
    <message>
        <source>Go to it</source>
        <translation>Dorthin</translation>
    </message>
    <message>
        <source>As it is above</source>
        <translation>Wie übergeordnet</translation>
    </message>
    <message>
        <source>Stand alone</source>
        <translation>Eigenständig machen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What is inherited counts here again</source>
        <translation>Was übergeordnet gilt, gilt hier wieder</translation>
    </message>
    <message>
        <source>This policy extends the other one no longer; its text stays as it is</source>
        <translation>Diese Richtlinie baut nicht mehr auf der anderen auf; ihr Text bleibt, wie er ist</translation>
    </message>
    <message>
        <source>This policy extends “%1” and differs from it in nothing.</source>
        <translation>Diese Richtlinie baut auf „%1“ auf und weicht in nichts davon ab.</translation>
    </message>
    <message>
        <source>This policy extends “%1” and differs from it in 1 place.</source>
        <translation>Diese Richtlinie baut auf „%1“ auf und weicht an 1 Stelle davon ab.</translation>
    </message>
    <message numerus="yes">
        <source>This policy extends “%1” and differs from it in %n places.</source>
        <translation>
            <numerusform>Diese Richtlinie baut auf „%1“ auf und weicht an %n Stelle davon ab.</numerusform>
            <numerusform>Diese Richtlinie baut auf „%1“ auf und weicht an %n Stellen davon ab.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>policywright::gui::Inheriting</name>
    <message>
        <source>%1 is weaker now than in “%2”. Whoever reviews the policy will ask why.</source>
        <translation>%1 ist jetzt schwächer als in „%2“. Wer die Richtlinie prüft, wird nach dem Grund fragen.</translation>
    </message>
    <message>
        <source>Say why…</source>
        <translation>Begründen …</translation>
    </message>
    <message>
        <source>Stands alone now; “%1” is no longer above it</source>
        <translation>Eigenständig; „%1“ ist nicht mehr übergeordnet</translation>
    </message>
    <message>
        <source>This policy extends “%1” now. Not a word of it changed.</source>
        <translation>Diese Richtlinie baut jetzt auf „%1“ auf. Kein Wort hat sich geändert.</translation>
    </message>
    <message>
        <source>Where do they differ?</source>
        <translation>Wo weichen sie ab?</translation>
    </message>
    <message>
        <source>%1-part.policy</source>
        <comment>file name</comment>
        <translation>%1-bereich.policy</translation>
    </message>
    <message>
        <source>This file holds the policy that is open. Choose another name.</source>
        <translation>In dieser Datei steht die Richtlinie, die offen ist. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>“%1” is there. It says nothing of its own yet, and what you change here can be taken over there.</source>
        <translation>„%1“ ist angelegt. Sie sagt noch nichts Eigenes, und was Sie hier ändern, lässt sich dort übernehmen.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>policywright::gui::Program</name>
    <message>
        <source>A list of people</source>
        <translation>Eine Liste von Personen</translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Listen (*.csv *.tsv *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Lists (*.csv)</source>
        <translation>Listen (*.csv)</translation>
    </message>
</context>
<context>
    <name>policywright::gui::Confirming</name>
    <message>
        <source>The preview shows the sheet to sign. Print or publish it from the menu File.</source>
        <translation>Die Vorschau zeigt das Blatt zum Unterschreiben. Im Menü „Datei“ lässt es sich drucken oder veröffentlichen.</translation>
    </message>
</context>
<context>
    <name>policywright::gui::ConfirmationWords</name>
    <message>
        <source>Version %1 brought a material change: %2.</source>
        <translation>Fassung %1 brachte eine wesentliche Änderung: %2.</translation>
    </message>
    <message>
        <source>Have to confirm again</source>
        <translation>Müssen erneut bestätigen</translation>
    </message>
    <message>
        <source>again</source>
        <translation>erneut</translation>
    </message>
    <message>
        <source>Have not confirmed yet</source>
        <translation>Haben noch nicht bestätigt</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>Need not confirm again: only wording changed since</source>
        <translation>Müssen nicht erneut bestätigen: seither änderte sich nur der Wortlaut</translation>
    </message>
    <message>
        <source>still counts</source>
        <translation>gilt weiter</translation>
    </message>
    <message>
        <source>Have confirmed</source>
        <translation>Haben bestätigt</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>The policy asks once a year, and the year was over on %1.</source>
        <translation>Die Richtlinie fragt einmal im Jahr, und das Jahr war am %1 um.</translation>
    </message>
    <message>
        <source>Confirmed version %1 on %2.</source>
        <translation>Hat Fassung %1 am %2 bestätigt.</translation>
    </message>
    <message>
        <source>The first version: everybody confirms it.</source>
        <translation>Die erste Fassung: Alle bestätigen sie.</translation>
    </message>
    <message>
        <source>Only wording changed: earlier confirmations still count.</source>
        <translation>Nur der Wortlaut änderte sich: Frühere Bestätigungen gelten weiter.</translation>
    </message>
    <message>
        <source>Material: %1. Who confirmed an earlier version confirms again.</source>
        <translation>Wesentlich: %1. Wer eine frühere Fassung bestätigt hat, bestätigt erneut.</translation>
    </message>
    <message>
        <source>Confirmed an earlier version</source>
        <translation>Haben eine frühere Fassung bestätigt</translation>
    </message>
    <message>
        <source>not on the staff list</source>
        <translation>nicht auf der Personalliste</translation>
    </message>
    <message>
        <source>Confirmed, and not on the staff list</source>
        <translation>Haben bestätigt und stehen nicht auf der Personalliste</translation>
    </message>
    <message>
        <source>Has not confirmed yet.</source>
        <translation>Hat noch nicht bestätigt.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Version %1 brought %n material changes: %2.</source>
        <translation>
            <numerusform>Fassung %1 brachte %n wesentliche Änderung: %2.</numerusform>
            <numerusform>Fassung %1 brachte %n wesentliche Änderungen: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>policywright::gui::ListDialog</name>
    <message>
        <source>Take in a list</source>
        <translation>Eine Liste aufnehmen</translation>
    </message>
    <message>
        <source>What is in the list</source>
        <translation>Was in der Liste steht</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>The list does not say which version was confirmed. Which one was it?</source>
        <translation>Die Liste sagt nicht, welche Fassung bestätigt wurde. Welche war es?</translation>
    </message>
    <message>
        <source>Version %1 of %2</source>
        <translation>Fassung %1 vom %2</translation>
    </message>
    <message>
        <source>How are the days in the list meant?</source>
        <translation>Wie sind die Tage in der Liste gemeint?</translation>
    </message>
    <message>
        <source>The day before the month: 3/4 is 3 April</source>
        <translation>Erst der Tag, dann der Monat: 3/4 ist der 3. April</translation>
    </message>
    <message>
        <source>The month before the day: 3/4 is 4 March</source>
        <translation>Erst der Monat, dann der Tag: 3/4 ist der 4. März</translation>
    </message>
    <message>
        <source>Nothing has changed yet. What you take in is written into the policy&apos;s file at once; your other changes stay as they are, saved or not.</source>
        <translation>Noch hat sich nichts geändert. Was Sie aufnehmen, kommt sofort in die Datei der Richtlinie; Ihre anderen Änderungen bleiben, wie sie sind, gespeichert oder nicht.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Take in 1 confirmation</source>
        <translation>1 Bestätigung aufnehmen</translation>
    </message>
    <message>
        <source>A day like “%1” can be meant in two ways. Say which, and you see what is in the list.</source>
        <translation>Ein Tag wie „%1“ kann auf zwei Arten gemeint sein. Wählen Sie eine, dann sehen Sie, was in der Liste steht.</translation>
    </message>
    <message>
        <source>Choose the version, and you see what is in the list.</source>
        <translation>Wählen Sie die Fassung, dann sehen Sie, was in der Liste steht.</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>Version %1 on %2</source>
        <translation>Fassung %1 am %2</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>another day</source>
        <translation>anderer Tag</translation>
    </message>
    <message>
        <source>known</source>
        <translation>bekannt</translation>
    </message>
    <message>
        <source>%1 to be taken in, %2 known already, %3 refused.</source>
        <translation>%1 aufzunehmen, %2 schon bekannt, %3 abgelehnt.</translation>
    </message>
    <message>
        <source>Refused lines stay out; correct them in the list and take it in again.</source>
        <translation>Abgelehnte Zeilen bleiben draußen; berichtigen Sie sie in der Liste und nehmen Sie diese noch einmal auf.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>To be taken in</source>
        <translation>Aufzunehmen</translation>
    </message>
    <message>
        <source>Known already: nothing changes</source>
        <translation>Schon bekannt: nichts ändert sich</translation>
    </message>
    <message>
        <source>Columns that are not read: %1</source>
        <translation>Spalten, die nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>The list names nobody.</source>
        <translation>Die Liste nennt niemanden.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more</source>
        <translation>
            <numerusform>Und %n weitere</numerusform>
            <numerusform>Und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take in %n confirmations</source>
        <translation>
            <numerusform>%n Bestätigung aufnehmen</numerusform>
            <numerusform>%n Bestätigungen aufnehmen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>policywright::gui::ConfirmationsDialog</name>
    <message>
        <source>Confirmations</source>
        <translation>Bestätigungen</translation>
    </message>
    <message>
        <source>Published versions</source>
        <translation>Veröffentlichte Fassungen</translation>
    </message>
    <message>
        <source>Find a person by name or address</source>
        <translation>Eine Person nach Namen oder Adresse suchen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Take in a list…</source>
        <translation>Eine Liste aufnehmen …</translation>
    </message>
    <message>
        <source>People who confirmed, as a form or a spreadsheet exports them</source>
        <translation>Wer bestätigt hat, wie ein Formular oder eine Tabelle es ausgibt</translation>
    </message>
    <message>
        <source>Compare with the staff list…</source>
        <translation>Mit der Personalliste vergleichen …</translation>
    </message>
    <message>
        <source>Shows who has never confirmed. The list is looked at and not kept.</source>
        <translation>Zeigt, wer nie bestätigt hat. Die Liste wird angesehen und nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>Save a list</source>
        <translation>Eine Liste speichern</translation>
    </message>
    <message>
        <source>For a spreadsheet, or for whoever reminds people</source>
        <translation>Für eine Tabelle oder für die Person, die erinnert</translation>
    </message>
    <message>
        <source>Who is missing…</source>
        <translation>Wer fehlt …</translation>
    </message>
    <message>
        <source>All confirmations…</source>
        <translation>Alle Bestätigungen …</translation>
    </message>
    <message>
        <source>Take the person out…</source>
        <translation>Die Person herausnehmen …</translation>
    </message>
    <message>
        <source>Deletes what the policy&apos;s file knows of the chosen person</source>
        <translation>Löscht, was die Datei der Richtlinie von der gewählten Person weiß</translation>
    </message>
    <message>
        <source>Show the sheet to sign</source>
        <translation>Das Blatt zum Unterschreiben zeigen</translation>
    </message>
    <message>
        <source>The page that people sign, to be printed or sent</source>
        <translation>Die Seite, die unterschrieben wird, zum Drucken oder Verschicken</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird angesehen…</translation>
    </message>
    <message>
        <source>People confirm that they received a published version, and none was published yet. Choose Versions → Keep this version… and the state Published; then hand out the sheet to sign, or ask by a form.</source>
        <translation>Bestätigt wird, eine veröffentlichte Fassung erhalten zu haben, und noch keine wurde veröffentlicht. Wählen Sie Fassungen → Diese Fassung festhalten … und den Stand „Veröffentlicht“; geben Sie dann das Blatt zum Unterschreiben aus, oder fragen Sie mit einem Formular.</translation>
    </message>
    <message>
        <source>No version is in force now, so nobody has to confirm. What was confirmed before is kept.</source>
        <translation>Zurzeit gilt keine Fassung, also muss niemand bestätigen. Was früher bestätigt wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Version %1 of %2 is in force.</source>
        <translation>Fassung %1 vom %2 gilt.</translation>
    </message>
    <message>
        <source>Nobody has confirmed it yet. Hand out the sheet to sign, or ask by a form or a spreadsheet; save its answers as CSV, and take that list in here. It needs columns for the name and the date, and better one for the e-mail address.</source>
        <translation>Noch niemand hat sie bestätigt. Geben Sie das Blatt zum Unterschreiben aus, oder fragen Sie mit einem Formular oder einer Tabelle; speichern Sie deren Antworten als CSV, und nehmen Sie diese Liste hier auf. Sie braucht Spalten für den Namen und das Datum und besser eine für die E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>%1 of %2 people have confirmed.</source>
        <translation>%1 von %2 Personen haben bestätigt.</translation>
    </message>
    <message>
        <source>1 person has to confirm.</source>
        <translation>1 Person muss bestätigen.</translation>
    </message>
    <message>
        <source>Who never confirmed is known with a staff list alone.</source>
        <translation>Wer nie bestätigt hat, lässt sich nur mit einer Personalliste sagen.</translation>
    </message>
    <message>
        <source>Version %1 of %2</source>
        <translation>Fassung %1 vom %2</translation>
    </message>
    <message>
        <source>1 person confirmed it</source>
        <translation>1 Person hat sie bestätigt</translation>
    </message>
    <message>
        <source>Forget the staff list</source>
        <translation>Die Personalliste vergessen</translation>
    </message>
    <message>
        <source>The list was not taken in.</source>
        <translation>Die Liste wurde nicht aufgenommen.</translation>
    </message>
    <message>
        <source>1 confirmation is taken in and saved.</source>
        <translation>1 Bestätigung ist aufgenommen und gespeichert.</translation>
    </message>
    <message>
        <source>The staff list is forgotten.</source>
        <translation>Die Personalliste ist vergessen.</translation>
    </message>
    <message>
        <source>The staff list was not read.</source>
        <translation>Die Personalliste wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>Compared with %1. The list is not kept.</source>
        <translation>Mit %1 verglichen. Die Liste wird nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>Take %1 out?</source>
        <translation>%1 herausnehmen?</translation>
    </message>
    <message>
        <source>All confirmations of this person, of every version, are deleted from the policy&apos;s file now. Undo does not bring them back. The file as it was before stands beside it with a ~ behind its name and still has them, as other copies do: delete those as well if nothing is to be left.</source>
        <translation>Alle Bestätigungen dieser Person, zu jeder Fassung, werden jetzt aus der Datei der Richtlinie gelöscht. Rückgängig bringt sie nicht zurück. Die Datei, wie sie vorher war, steht mit einer ~ hinter dem Namen daneben und enthält sie noch, wie andere Kopien auch: Löschen Sie auch diese, wenn nichts bleiben soll.</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>Nobody was taken out.</source>
        <translation>Niemand wurde herausgenommen.</translation>
    </message>
    <message>
        <source>%1 is taken out, and the file is saved.</source>
        <translation>%1 ist herausgenommen, und die Bestätigungen sind gespeichert.</translation>
    </message>
    <message>
        <source>The file was not written.</source>
        <translation>Die Datei wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>Written: %1. It has people&apos;s names in it; only you can read it.</source>
        <translation>Geschrieben: %1. Darin stehen Namen von Personen; nur Sie können die Datei lesen.</translation>
    </message>
    <message numerus="yes">
        <source>%n people have to confirm.</source>
        <translation>
            <numerusform>%n Person muss bestätigen.</numerusform>
            <numerusform>%n Personen müssen bestätigen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people confirmed it</source>
        <translation>
            <numerusform>%n Person hat sie bestätigt</numerusform>
            <numerusform>%n Personen haben sie bestätigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n confirmations are taken in and saved.</source>
        <translation>
            <numerusform>%n Bestätigung ist aufgenommen und gespeichert.</numerusform>
            <numerusform>%n Bestätigungen sind aufgenommen und gespeichert.</numerusform>
        </translation>
    </message>
</context>
</TS>
