<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccountChip</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccountFilter</name>
    <message numerus="yes">
        <source>Show all accounts, %n unread</source>
        <translation>
            <numerusform>Show all accounts, %n unread</numerusform>
            <numerusform>Show all accounts, %n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChooserRow</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeletePrompt</name>
    <message numerus="yes">
        <source>Delete %n messages?</source>
        <translation>
            <numerusform>Delete %n message?</numerusform>
            <numerusform>Delete %n messages?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FlowDelegate</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s) of you</source>
        <translation>
            <numerusform>%n mention of you</numerusform>
            <numerusform>%n mentions of you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JumpButton</name>
    <message numerus="yes">
        <source>Go to the newest message, %n unread</source>
        <translation>
            <numerusform>Go to the newest message, %n unread</numerusform>
            <numerusform>Go to the newest message, %n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListDoor</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MediaNotice</name>
    <message numerus="yes">
        <source>%n file(s) saved</source>
        <translation>
            <numerusform>%n file saved</numerusform>
            <numerusform>%n files saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s) saved; the others are gone or cannot be written</source>
        <translation>
            <numerusform>%1 of %n file saved; the others are gone or cannot be written</numerusform>
            <numerusform>%1 of %n files saved; the others are gone or cannot be written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageWords</name>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Morelia</name>
    <message numerus="yes">
        <source>%1 of %n message(s) could not be forwarded: %2.</source>
        <comment>number of those left out, of all, why: one or more of the reasons</comment>
        <translation>
            <numerusform>%1 of %n message could not be forwarded: %2.</numerusform>
            <numerusform>%1 of %n messages could not be forwarded: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Morelia::Announcer</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Morelia::ComposedFiles</name>
    <message numerus="yes">
        <source>“%1” and %Ln more file(s) cannot be sent. Remove them.</source>
        <translation>
            <numerusform>“%1” and %Ln more file cannot be sent. Remove them.</numerusform>
            <numerusform>“%1” and %Ln more files cannot be sent. Remove them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln file(s) at a time.</source>
        <translation>
            <numerusform>At most %Ln file at a time.</numerusform>
            <numerusform>At most %Ln files at a time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Morelia::ComposerController</name>
    <message numerus="yes">
        <source>Too long by %Ln character(s)</source>
        <translation>
            <numerusform>Too long by %Ln character</numerusform>
            <numerusform>Too long by %Ln characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Morelia::ConnectionController</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) have not been sent.</source>
        <translation>
            <numerusform>%n message has not been sent.</numerusform>
            <numerusform>%n messages have not been sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) are kept here only.</source>
        <translation>
            <numerusform>%n draft is kept here only.</numerusform>
            <numerusform>%n drafts are kept here only.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved message(s) are kept here only.</source>
        <translation>
            <numerusform>%n saved message is kept here only.</numerusform>
            <numerusform>%n saved messages are kept here only.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Morelia::DesktopTray</name>
    <message numerus="yes">
        <source>%n unread message(s)</source>
        <translation>
            <numerusform>%n unread message</numerusform>
            <numerusform>%n unread messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Morelia::FlowController</name>
    <message numerus="yes">
        <source>%n message(s) were not deleted: they are on their way to the server. Try again later.</source>
        <translation>
            <numerusform>%n message was not deleted: it is on its way to the server. Try again later.</numerusform>
            <numerusform>%n messages were not deleted: they are on their way to the server. Try again later.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Morelia::FlowHead</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Morelia::Handover</name>
    <message numerus="yes">
        <source>Open a conversation that takes files: %n file(s) will be attached there.</source>
        <translation>
            <numerusform>Open a conversation that takes files: %n file will be attached there.</numerusform>
            <numerusform>Open a conversation that takes files: %n files will be attached there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Morelia::HostLoss</name>
    <message numerus="yes">
        <source>%1, %2 and %n other(s) are connected to this computer and will be offline until you start Morelia again.</source>
        <extracomment>%1 and %2 are people.</extracomment>
        <translation>
            <numerusform>%1, %2 and %n other are connected to this computer and will be offline until you start Morelia again.</numerusform>
            <numerusform>%1, %2 and %n others are connected to this computer and will be offline until you start Morelia again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Morelia::LoginProblem</name>
    <message numerus="yes">
        <source>The login is too long: %n characters are the most.</source>
        <translation>
            <numerusform>The login is too long: %n character is the most.</numerusform>
            <numerusform>The login is too long: %n characters are the most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The password is too short: it needs at least %n characters.</source>
        <translation>
            <numerusform>The password is too short: it needs at least %n character.</numerusform>
            <numerusform>The password is too short: it needs at least %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The password is too long: %n characters are the most.</source>
        <translation>
            <numerusform>The password is too long: %n character is the most.</numerusform>
            <numerusform>The password is too long: %n characters are the most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The name is too long: %n characters are the most.</source>
        <translation>
            <numerusform>The name is too long: %n character is the most.</numerusform>
            <numerusform>The name is too long: %n characters are the most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is too long: %n characters are the most.</source>
        <translation>
            <numerusform>This is too long: %n character is the most.</numerusform>
            <numerusform>This is too long: %n characters are the most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Morelia::NewChatController</name>
    <message numerus="yes">
        <source>The name is full: %n characters are the most.</source>
        <translation>
            <numerusform>The name is full: %n character is the most.</numerusform>
            <numerusform>The name is full: %n characters are the most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Morelia::ReactionWords</name>
    <message numerus="yes">
        <source>%n more</source>
        <extracomment>Ends a list of names.</extracomment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Morelia::SizeWords</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Morelia::TypingWords</name>
    <message numerus="yes">
        <source>%n people are typing…</source>
        <translation>
            <numerusform>%n person is typing…</numerusform>
            <numerusform>%n people are typing…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionStrip</name>
    <message numerus="yes">
        <source>At most %n message(s) at a time</source>
        <translation>
            <numerusform>At most %n message at a time</numerusform>
            <numerusform>At most %n messages at a time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
</TS>
