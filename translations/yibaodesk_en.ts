<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>catalog</name>
    <message numerus="yes">
        <source>%n institution(s)</source>
        <translation>
            <numerusform>%n institution</numerusform>
            <numerusform>%n institutions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pharmacy(ies)</source>
        <translation>
            <numerusform>%n pharmacy</numerusform>
            <numerusform>%n pharmacies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agency(ies)</source>
        <translation>
            <numerusform>%n agency</numerusform>
            <numerusform>%n agencies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n area(s)</source>
        <translation>
            <numerusform>%n area</numerusform>
            <numerusform>%n areas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drug(s)</source>
        <translation>
            <numerusform>%n drug</numerusform>
            <numerusform>%n drugs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s)</source>
        <translation>
            <numerusform>%n name</numerusform>
            <numerusform>%n names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n insurance(s)</source>
        <translation>
            <numerusform>%n insurance</numerusform>
            <numerusform>%n insurances</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contribution(s)</source>
        <translation>
            <numerusform>%n contribution</numerusform>
            <numerusform>%n contributions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settlement(s)</source>
        <translation>
            <numerusform>%n settlement</numerusform>
            <numerusform>%n settlements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filing(s)</source>
        <translation>
            <numerusform>%n filing</numerusform>
            <numerusform>%n filings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yibao::models::QueryPresenter</name>
    <message numerus="yes">
        <source>%1 and others, %n source(s)</source>
        <extracomment>%1 is the title of the first source, %n the number of all of them</extracomment>
        <translation>
            <numerusform>%1 and others, %n source</numerusform>
            <numerusform>%1 and others, %n sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yibao::services::GlobalSearch</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yibao::ui::AccountForm</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yibao::ui::AccountPanel</name>
    <message numerus="yes">
        <source>%n entry(ies) without a readable month or amount are not in the picture.</source>
        <translation>
            <numerusform>%n entry without a readable month or amount is not in the picture.</numerusform>
            <numerusform>%n entries without a readable month or amount are not in the picture.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yibao::ui::AccountSignInPane</name>
    <message numerus="yes">
        <source>%n more tries.</source>
        <translation>
            <numerusform>%n more try.</numerusform>
            <numerusform>%n more tries.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yibao::ui::ContributionPanel</name>
    <message numerus="yes">
        <source>%n contribution(s) that began earlier are not in the picture.</source>
        <translation>
            <numerusform>%n contribution that began earlier is not in the picture.</numerusform>
            <numerusform>%n contributions that began earlier are not in the picture.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yibao::ui::ErrorText</name>
    <message numerus="yes">
        <source>The portal asks for a pause of %n second(s).</source>
        <translation>
            <numerusform>The portal asks for a pause of %n second.</numerusform>
            <numerusform>The portal asks for a pause of %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yibao::ui::ExportDialog</name>
    <message numerus="yes">
        <source>As shown (%n)</source>
        <translation>
            <numerusform>As shown (%n)</numerusform>
            <numerusform>As shown (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All (%n)</source>
        <translation>
            <numerusform>All (%n)</numerusform>
            <numerusform>All (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yibao::ui::FilterBar</name>
    <message numerus="yes">
        <source>Shows the other conditions; %n of them set</source>
        <translation>
            <numerusform>Shows the other conditions; %n of them set</numerusform>
            <numerusform>Shows the other conditions; %n of them set</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yibao::ui::FormStep</name>
    <message numerus="yes">
        <source>%n full year(s): no face check</source>
        <translation>
            <numerusform>%n full year: no face check</numerusform>
            <numerusform>%n full years: no face check</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n full year(s): with a face check</source>
        <translation>
            <numerusform>%n full year: with a face check</numerusform>
            <numerusform>%n full years: with a face check</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yibao::ui::FreshnessBadge</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yibao::ui::GuidePage</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring these %n thing(s)</source>
        <translation>
            <numerusform>Bring this</numerusform>
            <numerusform>Bring these %n things</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yibao::ui::GuideSheet</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yibao::ui::HomePage</name>
    <message numerus="yes">
        <source>and %n more list(s)</source>
        <translation>
            <numerusform>and %n more list</numerusform>
            <numerusform>and %n more lists</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yibao::ui::IdCheckDialog</name>
    <message numerus="yes">
        <source>%n year(s) old</source>
        <translation>
            <numerusform>%n year old</numerusform>
            <numerusform>%n years old</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yibao::ui::IdleWarning</name>
    <message numerus="yes">
        <source>This station locks in %n second(s). Press any key to go on.</source>
        <translation>
            <numerusform>This station locks in %n second. Press any key to go on.</numerusform>
            <numerusform>This station locks in %n seconds. Press any key to go on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yibao::ui::ImportForm</name>
    <message numerus="yes">
        <source>%1, %2, %n column(s). What each column means can be changed below.</source>
        <translation>
            <numerusform>%1, %2, %n column. What each column means can be changed below.</numerusform>
            <numerusform>%1, %2, %n columns. What each column means can be changed below.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yibao::ui::ImportReportView</name>
    <message numerus="yes">
        <source>The first %n of them are shown.</source>
        <translation>
            <numerusform>The first %n of them are shown.</numerusform>
            <numerusform>The first %n of them are shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yibao::ui::MembersView</name>
    <message numerus="yes">
        <source>%n member(s) · %1, %2</source>
        <extracomment>%1 the portal, %2 time of day</extracomment>
        <translation>
            <numerusform>%n member · %1, %2</numerusform>
            <numerusform>%n members · %1, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yibao::ui::PairAgencies</name>
    <message numerus="yes">
        <source>All %n agencies F2</source>
        <translation>
            <numerusform>All %n agency F2</numerusform>
            <numerusform>All %n agencies F2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yibao::ui::PhotoSlot</name>
    <message numerus="yes">
        <source>%n photo(s) are enough. Take one away first.</source>
        <translation>
            <numerusform>%n photo is enough. Take one away first.</numerusform>
            <numerusform>%n photos are enough. Take one away first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yibao::ui::QueryPage</name>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n row copied</numerusform>
            <numerusform>%n rows copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yibao::ui::SearchBox</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yibao::ui::SourcesPage</name>
    <message numerus="yes">
        <source>%n list(s) on this computer, %1 rows</source>
        <translation>
            <numerusform>%n list on this computer, %1 rows</numerusform>
            <numerusform>%n lists on this computer, %1 rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yibao::ui::StatusBar</name>
    <message numerus="yes">
        <source>%n list(s) on this computer · %1 rows</source>
        <translation>
            <numerusform>%n list on this computer · %1 rows</numerusform>
            <numerusform>%n lists on this computer · %1 rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Locks after %n minute(s) without you</source>
        <translation>
            <numerusform>Locks after %n minute without you</numerusform>
            <numerusform>Locks after %n minutes without you</numerusform>
        </translation>
    </message>
</context>
</TS>
