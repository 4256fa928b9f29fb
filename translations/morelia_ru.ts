<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en">
<context>
    <name>AccountChip</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n непрочитанное</numerusform>
            <numerusform>%n непрочитанных</numerusform>
            <numerusform>%n непрочитанных</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccountChoice</name>
    <message>
        <source>Account</source>
        <translation>Учётная запись</translation>
    </message>
</context>
<context>
    <name>AccountFilter</name>
    <message>
        <source>Accounts in the list</source>
        <translation>Учётные записи в списке</translation>
    </message>
    <message>
        <source>Show all accounts</source>
        <translation>Показать все учётные записи</translation>
    </message>
    <message numerus="yes">
        <source>Show all accounts, %n unread</source>
        <translation>
            <numerusform>Показать все учётные записи, %n непрочитанное</numerusform>
            <numerusform>Показать все учётные записи, %n непрочитанных</numerusform>
            <numerusform>Показать все учётные записи, %n непрочитанных</numerusform>
        </translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Все учётные записи</translation>
    </message>
</context>
<context>
    <name>AccountPage</name>
    <message>
        <source>Account of %1</source>
        <translation>Учётная запись: %1</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Логин</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>Address for others on this computer: %1</source>
        <translation>Адрес для других на этом компьютере: %1</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Скопировать адрес</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Соединение</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Войти снова…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Удалить…</translation>
    </message>
    <message>
        <source>Remove from this computer…</source>
        <translation>Удалить с этого компьютера…</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>Выйти…</translation>
    </message>
    <message>
        <source>Delete the account on the server…</source>
        <translation>Удалить учётную запись на сервере…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Others see you under this name.</source>
        <translation>Под этим именем вас видят другие.</translation>
    </message>
    <message>
        <source>Change name and picture…</source>
        <translation>Сменить имя и изображение…</translation>
    </message>
</context>
<context>
    <name>AccountRow</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 on %2 · %3</source>
        <translation>%1 на %2 · %3</translation>
    </message>
    <message>
        <source>New conversations begin here</source>
        <translation>Здесь начинать новые чаты</translation>
    </message>
</context>
<context>
    <name>AccountStrip</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is an account, %2 what it needs.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Войти снова</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
</context>
<context>
    <name>AccountsSection</name>
    <message>
        <source>Accounts</source>
        <translation>Учётные записи</translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation>Добавить учётную запись…</translation>
    </message>
    <message>
        <source>While the list shows one account only, new conversations begin there.</source>
        <translation>Пока в списке показана только одна учётная запись, новые чаты начинаются в ней.</translation>
    </message>
</context>
<context>
    <name>AlbumTile</name>
    <message>
        <source>Open picture</source>
        <translation>Открыть изображение</translation>
    </message>
    <message>
        <source>Open or save</source>
        <translation>Открыть или сохранить</translation>
    </message>
</context>
<context>
    <name>AttachButton</name>
    <message>
        <source>Attach files</source>
        <translation>Прикрепить файлы</translation>
    </message>
    <message>
        <source>Attach files (%1)</source>
        <translation>Прикрепить файлы (%1)</translation>
    </message>
</context>
<context>
    <name>AttachedFile</name>
    <message>
        <source>Remove %1</source>
        <translation>Убрать %1</translation>
    </message>
    <message>
        <source>Move %1 up</source>
        <translation>Переместить %1 выше</translation>
    </message>
</context>
<context>
    <name>BlockPrompt</name>
    <message>
        <source>Block %1?</source>
        <extracomment>%1 is a person&apos;s name.</extracomment>
        <translation>Заблокировать %1?</translation>
    </message>
    <message>
        <source>This chat is hidden, and so is whatever else this person begins. Nobody is told. In groups with others you see what they write.</source>
        <translation>Этот чат и всё, что этот человек начнёт потом, скроются. Об этом никто не узнает. В группах с другими людьми вы будете видеть его сообщения.</translation>
    </message>
    <message>
        <source>You can unblock them in the settings.</source>
        <translation>Разблокировать можно в настройках.</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Заблокировать</translation>
    </message>
    <message>
        <source>Do not block</source>
        <translation>Не блокировать</translation>
    </message>
</context>
<context>
    <name>BlockedSection</name>
    <message>
        <source>Blocked people</source>
        <translation>Заблокированные</translation>
    </message>
    <message>
        <source>Their conversations stay hidden, and nobody is told. In groups with others you see what they write.</source>
        <translation>Чаты с ними скрыты, и никто об этом не узнает. В группах с другими видно, что они пишут.</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Разблокировать</translation>
    </message>
    <message>
        <source>Unblock %1</source>
        <extracomment>%1 is a person&apos;s name.</extracomment>
        <translation>Разблокировать: %1</translation>
    </message>
    <message>
        <source>Nobody is blocked. People can be blocked in their request, or from the menu of their chat.</source>
        <translation>Никто не заблокирован. Заблокировать человека можно в его запросе или в меню чата с ним.</translation>
    </message>
</context>
<context>
    <name>BrokenPage</name>
    <message>
        <source>Morelia cannot open this profile</source>
        <translation>Morelia не может открыть этот профиль</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Завершить</translation>
    </message>
</context>
<context>
    <name>Bubble</name>
    <message>
        <source>Retry</source>
        <translation>Повторить</translation>
    </message>
</context>
<context>
    <name>ChooserList</name>
    <message>
        <source>What fits</source>
        <translation>Найденное</translation>
    </message>
    <message>
        <source>Scroll what fits</source>
        <translation>Прокрутить найденное</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
</context>
<context>
    <name>ChooserRow</name>
    <message>
        <source>archived</source>
        <translation>в архиве</translation>
    </message>
    <message>
        <source>new chat</source>
        <translation>новый чат</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>уведомления отключены</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n непрочитанное</numerusform>
            <numerusform>%n непрочитанных</numerusform>
            <numerusform>%n непрочитанных</numerusform>
        </translation>
    </message>
    <message>
        <source>marked as unread</source>
        <translation>отмечен как непрочитанный</translation>
    </message>
    <message>
        <source>stay on this computer</source>
        <translation>остаются на этом компьютере</translation>
    </message>
</context>
<context>
    <name>ClosePrompt</name>
    <message>
        <source>Stay</source>
        <translation>Остаться</translation>
    </message>
    <message>
        <source>Keep Morelia running?</source>
        <translation>Оставить Morelia работать?</translation>
    </message>
    <message>
        <source>Quit Morelia?</source>
        <translation>Завершить Morelia?</translation>
    </message>
    <message>
        <source>Without its window, Morelia stays in the tray and tells you of new messages. You can change this in the settings.</source>
        <translation>Без окна Morelia останется в системном лотке и будет сообщать о новых сообщениях. Это можно изменить в настройках.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Завершить</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Оставить</translation>
    </message>
</context>
<context>
    <name>ClosingSetting</name>
    <message>
        <source>When the window is closed</source>
        <translation>При закрытии окна</translation>
    </message>
    <message>
        <source>Where the desktop has no tray, closing always ends Morelia.</source>
        <translation>Если на рабочем столе нет лотка, закрытие окна всегда завершает Morelia.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Спросить</translation>
    </message>
    <message>
        <source>Keep running in the tray</source>
        <translation>Продолжать работу в лотке</translation>
    </message>
    <message>
        <source>Quit Morelia</source>
        <translation>Завершить Morelia</translation>
    </message>
    <message>
        <source>Start with my session, in the tray</source>
        <translation>Запускать вместе с сеансом, в лотке</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Write a message…</source>
        <translation>Написать сообщение…</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>Editing: %1</source>
        <translation>Правка: %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>Add a caption…</source>
        <translation>Добавьте подпись…</translation>
    </message>
</context>
<context>
    <name>ConversationPane</name>
    <message>
        <source>Choose a conversation.</source>
        <translation>Выберите чат.</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Новый чат</translation>
    </message>
    <message>
        <source>Choose a request. Nobody learns that you read it.</source>
        <translation>Выберите запрос. Никто не узнает, что вы его прочли.</translation>
    </message>
</context>
<context>
    <name>CountBadge</name>
    <message>
        <source>999+</source>
        <translation>999+</translation>
    </message>
</context>
<context>
    <name>DateHeader</name>
    <message>
        <source>Go to another day</source>
        <translation>Перейти к другому дню</translation>
    </message>
</context>
<context>
    <name>DatePrompt</name>
    <message>
        <source>Go to a day</source>
        <translation>Переход к дню</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Месяц</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Перейти</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>DeclinedSection</name>
    <message>
        <source>Declined requests</source>
        <translation>Отклонённые запросы</translation>
    </message>
    <message>
        <source>Whoever was declined may ask again after a day.</source>
        <translation>Кому вы отказали, сможет спросить снова через сутки.</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Показать снова</translation>
    </message>
    <message>
        <source>Show %1 again</source>
        <extracomment>%1 is a request that was declined: a title, a person.</extracomment>
        <translation>Показать снова: %1</translation>
    </message>
</context>
<context>
    <name>DeleteAccountPrompt</name>
    <message>
        <source>Delete the account on the server?</source>
        <translation>Удалить учётную запись на сервере?</translation>
    </message>
    <message>
        <source>Login, name and password are deleted for good, on the server and here, and with them all conversations on this computer. What you wrote stays with the others, without your name.</source>
        <translation>Логин, имя и пароль удаляются навсегда — и на сервере, и здесь, — а вместе с ними все чаты на этом компьютере. Написанное вами останется у других, но без вашего имени.</translation>
    </message>
    <message>
        <source>To delete it, type its login: %1</source>
        <extracomment>%1 is a login.</extracomment>
        <translation>Чтобы удалить её, введите логин: %1</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Логин</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Удаление…</translation>
    </message>
    <message>
        <source>Delete the account for good</source>
        <translation>Удалить учётную запись навсегда</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Оставить</translation>
    </message>
</context>
<context>
    <name>DeleteFlowPrompt</name>
    <message>
        <source>Delete “%1” here?</source>
        <extracomment>%1 is the title of a conversation.</extracomment>
        <translation>Удалить «%1» здесь?</translation>
    </message>
    <message>
        <source>Its messages, files and draft are deleted from this computer, and do not come back from the server. Everybody else keeps them.</source>
        <translation>Сообщения, файлы и черновик удаляются с этого компьютера и не вернутся с сервера. У остальных они останутся.</translation>
    </message>
    <message>
        <source>Delete here</source>
        <translation>Удалить здесь</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>A new message brings the conversation back. Messages that wait to be sent stay.</source>
        <translation>Новое сообщение вернёт чат в список. Сообщения, ожидающие отправки, не удаляются.</translation>
    </message>
</context>
<context>
    <name>DeletePrompt</name>
    <message>
        <source>Delete for everyone</source>
        <translation>Удалить у всех</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Оставить</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n messages?</source>
        <translation>
            <numerusform>Удалить %n сообщение?</numerusform>
            <numerusform>Удалить %n сообщения?</numerusform>
            <numerusform>Удалить %n сообщений?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete this message?</source>
        <translation>Удалить это сообщение?</translation>
    </message>
    <message>
        <source>For everyone: others will see that messages were deleted, but no longer what they said.</source>
        <translation>У всех: остальные увидят, что сообщения удалены, но прочесть их уже не смогут.</translation>
    </message>
    <message>
        <source>For everyone: others will see that a message was deleted, but no longer what it said.</source>
        <translation>У всех: остальные увидят, что сообщение удалено, но прочесть его уже не смогут.</translation>
    </message>
    <message>
        <source>Here: they are deleted from this computer. Everybody else keeps them.</source>
        <translation>Здесь: сообщения удаляются с этого компьютера. У остальных они останутся.</translation>
    </message>
    <message>
        <source>Here: it is deleted from this computer. Everybody else keeps it.</source>
        <translation>Здесь: сообщение удаляется с этого компьютера. У остальных оно останется.</translation>
    </message>
    <message>
        <source>Delete here</source>
        <translation>Удалить здесь</translation>
    </message>
    <message>
        <source>There is no other copy.</source>
        <translation>Другой копии нет.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>They are deleted from this computer. Everybody else keeps them.</source>
        <translation>Сообщения удаляются с этого компьютера. У остальных они останутся.</translation>
    </message>
    <message>
        <source>It is deleted from this computer. Everybody else keeps it.</source>
        <translation>Сообщение удаляется с этого компьютера. У остальных оно останется.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>What a message says, or its beginning.</extracomment>
        <translation>«%1»</translation>
    </message>
</context>
<context>
    <name>DeliveryWords</name>
    <message>
        <source>waiting to be sent</source>
        <translation>ждёт отправки</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>отправляется</translation>
    </message>
    <message>
        <source>checking whether it arrived</source>
        <translation>проверяем, дошло ли</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>отправлено</translation>
    </message>
    <message>
        <source>received</source>
        <translation>доставлено</translation>
    </message>
    <message>
        <source>read</source>
        <translation>прочитано</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>не отправлено</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>проверка</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Drop files here to attach them</source>
        <translation>Перетащите файлы сюда, чтобы прикрепить их</translation>
    </message>
</context>
<context>
    <name>EditStrip</name>
    <message>
        <source>Editing</source>
        <translation>Правка</translation>
    </message>
    <message>
        <source>Stop editing</source>
        <translation>Отменить правку</translation>
    </message>
</context>
<context>
    <name>EmojiButton</name>
    <message>
        <source>Emoji</source>
        <translation>Эмодзи</translation>
    </message>
</context>
<context>
    <name>EmojiCell</name>
    <message>
        <source>The menu key shows its skin tones</source>
        <translation>Клавиша меню показывает тона кожи</translation>
    </message>
</context>
<context>
    <name>EmojiGrid</name>
    <message>
        <source>Emoji</source>
        <translation>Эмодзи</translation>
    </message>
    <message>
        <source>Scroll the emoji</source>
        <translation>Прокрутить эмодзи</translation>
    </message>
</context>
<context>
    <name>EmojiGroups</name>
    <message>
        <source>Recently used</source>
        <translation>Недавние</translation>
    </message>
    <message>
        <source>Smileys</source>
        <translation>Смайлики</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>Природа</translation>
    </message>
    <message>
        <source>Food and drink</source>
        <translation>Еда и напитки</translation>
    </message>
    <message>
        <source>Travel and places</source>
        <translation>Путешествия и места</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Занятия</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Предметы</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Символы</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Флаги</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Мои</translation>
    </message>
    <message>
        <source>Groups of emoji</source>
        <translation>Группы эмодзи</translation>
    </message>
</context>
<context>
    <name>EmojiPanel</name>
    <message>
        <source>Emoji panel</source>
        <translation>Панель эмодзи</translation>
    </message>
    <message>
        <source>Search emoji…</source>
        <translation>Найти эмодзи…</translation>
    </message>
    <message>
        <source>Skin tone</source>
        <translation>Тон кожи</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Emoji that you choose come here.</source>
        <translation>Здесь появятся эмодзи, которые вы выбирали.</translation>
    </message>
</context>
<context>
    <name>EmojiSuggestions</name>
    <message>
        <source>Emoji that fit</source>
        <translation>Подходящие эмодзи</translation>
    </message>
</context>
<context>
    <name>EmojiTones</name>
    <message>
        <source>no skin tone</source>
        <translation>без тона кожи</translation>
    </message>
    <message>
        <source>light skin tone</source>
        <translation>очень светлый тон кожи</translation>
    </message>
    <message>
        <source>medium-light skin tone</source>
        <translation>светлый тон кожи</translation>
    </message>
    <message>
        <source>medium skin tone</source>
        <translation>средний тон кожи</translation>
    </message>
    <message>
        <source>medium-dark skin tone</source>
        <translation>тёмный тон кожи</translation>
    </message>
    <message>
        <source>dark skin tone</source>
        <translation>очень тёмный тон кожи</translation>
    </message>
</context>
<context>
    <name>FailureWords</name>
    <message>
        <source>The server cannot be reached. The message is kept here; try again later.</source>
        <translation>Сервер недоступен. Сообщение сохранено здесь, попробуйте позже.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted, so nothing was sent. Check the address of the server.</source>
        <translation>Сертификату сервера нет доверия, поэтому ничего не отправлено. Проверьте адрес сервера.</translation>
    </message>
    <message>
        <source>The server did not accept your sign-in. Sign in again, then send the message again.</source>
        <translation>Сервер не принял ваш вход. Войдите ещё раз и повторите отправку.</translation>
    </message>
    <message>
        <source>This conversation or message is no longer on the server. Copy the text if you still need it.</source>
        <translation>Этого чата или сообщения больше нет на сервере. Если текст ещё нужен, скопируйте его.</translation>
    </message>
    <message>
        <source>You may not do this here. Copy the text if you still need it.</source>
        <translation>Здесь вам это не разрешено. Если текст ещё нужен, скопируйте его.</translation>
    </message>
    <message>
        <source>The server does not accept this text. Change it and send it again.</source>
        <translation>Сервер не принимает этот текст. Измените его и отправьте снова.</translation>
    </message>
    <message>
        <source>The message is too long for this server. Send it in parts.</source>
        <translation>Сообщение слишком длинное для этого сервера. Отправьте его по частям.</translation>
    </message>
    <message>
        <source>This server cannot do that. Copy the text if you still need it.</source>
        <translation>Этот сервер так не умеет. Если текст ещё нужен, скопируйте его.</translation>
    </message>
    <message>
        <source>The link broke each time this message was sent, so it was set aside. Change it and send it again.</source>
        <translation>Связь обрывалась при каждой отправке этого сообщения, поэтому оно отложено. Измените его и отправьте снова.</translation>
    </message>
    <message>
        <source>The server had a problem. The message is kept here; try again later.</source>
        <translation>На сервере возникла ошибка. Сообщение сохранено здесь, попробуйте позже.</translation>
    </message>
    <message>
        <source>What was to be sent cannot be read any more: Morelia&apos;s data is damaged. Write it again.</source>
        <translation>То, что нужно было отправить, больше не читается: данные Morelia повреждены. Напишите ещё раз.</translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>This file cannot be read</source>
        <translation>Этот файл не читается</translation>
    </message>
    <message>
        <source>Open or save</source>
        <translation>Открыть или сохранить</translation>
    </message>
</context>
<context>
    <name>FileWords</name>
    <message>
        <source>Picture</source>
        <translation>Изображение</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Видео</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>не читается</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Звук</translation>
    </message>
</context>
<context>
    <name>FilesStrip</name>
    <message>
        <source>Attached files</source>
        <translation>Прикреплённые файлы</translation>
    </message>
    <message>
        <source>Scroll the attached files</source>
        <translation>Прокрутка прикреплённых файлов</translation>
    </message>
    <message>
        <source>Make pictures smaller</source>
        <translation>Уменьшить изображения</translation>
    </message>
    <message>
        <source>Send place and camera data along</source>
        <translation>Отправить также место съёмки и данные камеры</translation>
    </message>
</context>
<context>
    <name>FlowChooser</name>
    <message>
        <source>Search or jump…</source>
        <translation>Найти или перейти…</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Минутку</translation>
    </message>
</context>
<context>
    <name>FlowDelegate</name>
    <message>
        <source>You</source>
        <translation>Вы</translation>
    </message>
    <message>
        <source>Message deleted</source>
        <translation>Сообщение удалено</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n непрочитанное</numerusform>
            <numerusform>%n непрочитанных</numerusform>
            <numerusform>%n непрочитанных</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft: %1</source>
        <translation>Черновик: %1</translation>
    </message>
    <message>
        <source>online</source>
        <translation>в сети</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>закреплён</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>уведомления отключены</translation>
    </message>
    <message>
        <source>marked as unread</source>
        <translation>отмечен как непрочитанный</translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s) of you</source>
        <translation>
            <numerusform>%n упоминание вас</numerusform>
            <numerusform>%n упоминания вас</numerusform>
            <numerusform>%n упоминаний вас</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FlowHeader</name>
    <message>
        <source>Back to the list</source>
        <translation>Назад к списку</translation>
    </message>
    <message>
        <source>as %1</source>
        <extracomment>Under whose name one writes here: %1 is a person.</extracomment>
        <translation>вы: %1</translation>
    </message>
    <message>
        <source>About this conversation</source>
        <translation>О чате</translation>
    </message>
</context>
<context>
    <name>FlowLastLine</name>
    <message>
        <source>Draft:</source>
        <translation>Черновик:</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Last line of a conversation in the list: %1 is a person, %2 what was said.</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>FlowList</name>
    <message>
        <source>Conversations</source>
        <translation>Чаты</translation>
    </message>
    <message>
        <source>Scroll the conversations</source>
        <translation>Прокрутка чатов</translation>
    </message>
    <message>
        <source>Archive (%1)</source>
        <extracomment>The last row of the list: %1 is how many conversations were put away.</extracomment>
        <translation>Архив (%1)</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Запросы</translation>
    </message>
</context>
<context>
    <name>FlowListEmpty</name>
    <message>
        <source>The conversations cannot be read. %1</source>
        <translation>Не удаётся прочитать чаты. %1</translation>
    </message>
    <message>
        <source>No conversations yet.</source>
        <translation>Чатов пока нет.</translation>
    </message>
    <message>
        <source>Your conversations appear here as soon as %1 answers.</source>
        <translation>Ваши чаты появятся здесь, как только ответит %1.</translation>
    </message>
    <message>
        <source>Your conversations appear here as soon as the server answers.</source>
        <translation>Ваши чаты появятся здесь, как только ответит сервер.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
    <message>
        <source>Start one</source>
        <translation>Начать чат</translation>
    </message>
</context>
<context>
    <name>FlowListFooter</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>Foot of the list: %1 is the state of the connection, %2 the name of the server.</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Connect now</source>
        <translation>Подключиться сейчас</translation>
    </message>
    <message>
        <source>Copy the address for others on this computer: %1</source>
        <translation>Скопировать адрес для других на этом компьютере: %1</translation>
    </message>
</context>
<context>
    <name>FlowListHeader</name>
    <message>
        <source>Menu</source>
        <translation>Меню</translation>
    </message>
    <message>
        <source>New conversation, settings, quit</source>
        <translation>Новый чат, настройки, выход</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Новый чат</translation>
    </message>
    <message>
        <source>New conversation…</source>
        <translation>Новый чат…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Настройки…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Завершить</translation>
    </message>
    <message>
        <source>Show the whole list</source>
        <translation>Показать список целиком</translation>
    </message>
    <message>
        <source>Show faces only</source>
        <translation>Оставить только аватары</translation>
    </message>
    <message>
        <source>Your account</source>
        <translation>Ваша учётная запись</translation>
    </message>
</context>
<context>
    <name>FlowListNotices</name>
    <message>
        <source>Got it</source>
        <translation>Понятно</translation>
    </message>
</context>
<context>
    <name>FlowListPane</name>
    <message>
        <source>Conversations</source>
        <translation>Чаты</translation>
    </message>
    <message>
        <source>Show what Morelia has to say</source>
        <translation>Показать, что сообщает Morelia</translation>
    </message>
    <message>
        <source>Reading the conversations</source>
        <translation>Чтение чатов</translation>
    </message>
    <message>
        <source>Everything is read. Only unread conversations are shown.</source>
        <translation>Всё прочитано. Показаны только непрочитанные чаты.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать все</translation>
    </message>
</context>
<context>
    <name>FlowMenu</name>
    <message>
        <source>Mark as read</source>
        <translation>Отметить как прочитанный</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Отметить как непрочитанный</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Открепить</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Закрепить</translation>
    </message>
    <message>
        <source>Mute…</source>
        <translation>Отключить уведомления…</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Включить уведомления</translation>
    </message>
    <message>
        <source>Notifications…</source>
        <translation>Настроить уведомления…</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Вернуть из архива</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>В архив</translation>
    </message>
    <message>
        <source>As in the settings</source>
        <translation>Как в настройках</translation>
    </message>
    <message>
        <source>Only who has written</source>
        <translation>Только кто написал</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Не показывать</translation>
    </message>
    <message>
        <source>Delete here…</source>
        <translation>Удалить здесь…</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Принять</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Отклонить</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Заблокировать</translation>
    </message>
    <message>
        <source>Block…</source>
        <translation>Заблокировать…</translation>
    </message>
</context>
<context>
    <name>FormColumn</name>
    <message>
        <source>Scroll the page</source>
        <translation>Прокрутить страницу</translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>Less</source>
        <translation>Свернуть</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Подробнее</translation>
    </message>
</context>
<context>
    <name>ForwardChooser</name>
    <message>
        <source>Forward to…</source>
        <translation>Переслать…</translation>
    </message>
</context>
<context>
    <name>InfoHead</name>
    <message>
        <source>Less</source>
        <translation>Свернуть</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Подробнее</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Включить уведомления</translation>
    </message>
    <message>
        <source>Mute…</source>
        <translation>Отключить уведомления…</translation>
    </message>
    <message>
        <source>Block…</source>
        <translation>Заблокировать…</translation>
    </message>
    <message>
        <source>Enlarge the picture of %1</source>
        <extracomment>%1: a person.</extracomment>
        <translation>Увеличить изображение: %1</translation>
    </message>
</context>
<context>
    <name>InfoPane</name>
    <message>
        <source>Members</source>
        <translation>Участники</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Изображения</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Ссылки</translation>
    </message>
    <message>
        <source>About this conversation</source>
        <translation>О чате</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>No pictures yet.</source>
        <translation>Изображений пока нет.</translation>
    </message>
    <message>
        <source>No files yet.</source>
        <translation>Файлов пока нет.</translation>
    </message>
    <message>
        <source>No links yet.</source>
        <translation>Ссылок пока нет.</translation>
    </message>
</context>
<context>
    <name>InfoTabs</name>
    <message>
        <source>About this conversation</source>
        <translation>О чате</translation>
    </message>
</context>
<context>
    <name>InlineStrip</name>
    <message>
        <source>Less</source>
        <translation>Меньше</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Подробнее</translation>
    </message>
</context>
<context>
    <name>JoinForm</name>
    <message>
        <source>Join somebody</source>
        <translation>Присоединиться</translation>
    </message>
    <message>
        <source>Invitation or address</source>
        <translation>Приглашение или адрес</translation>
    </message>
    <message>
        <source>chat.example.org</source>
        <translation>chat.example.org</translation>
    </message>
    <message>
        <source>Leads to %1</source>
        <translation>Ведёт на %1</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ваше имя</translation>
    </message>
    <message>
        <source>You get an account there. Morelia keeps its password on this computer.</source>
        <translation>Там появится ваша учётная запись. Пароль от неё Morelia хранит на этом компьютере.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Присоединиться</translation>
    </message>
</context>
<context>
    <name>JumpButton</name>
    <message numerus="yes">
        <source>Go to the newest message, %n unread</source>
        <translation>
            <numerusform>К последнему сообщению, %n непрочитанное</numerusform>
            <numerusform>К последнему сообщению, %n непрочитанных</numerusform>
            <numerusform>К последнему сообщению, %n непрочитанных</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the newest message</source>
        <translation>К последнему сообщению</translation>
    </message>
</context>
<context>
    <name>JumpField</name>
    <message>
        <source>Search or jump…</source>
        <translation>Найти или перейти…</translation>
    </message>
</context>
<context>
    <name>JumpPopup</name>
    <message>
        <source>New conversation…</source>
        <translation>Новый чат…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Настройки…</translation>
    </message>
    <message>
        <source>Mark this conversation as read</source>
        <translation>Отметить этот чат как прочитанный</translation>
    </message>
    <message>
        <source>Mark this conversation as unread</source>
        <translation>Отметить этот чат как непрочитанный</translation>
    </message>
    <message>
        <source>Unpin this conversation</source>
        <translation>Открепить этот чат</translation>
    </message>
    <message>
        <source>Pin this conversation</source>
        <translation>Закрепить этот чат</translation>
    </message>
    <message>
        <source>Mute this conversation for 1 hour</source>
        <translation>Отключить уведомления этого чата на 1 час</translation>
    </message>
    <message>
        <source>Mute this conversation until tomorrow, 08:00</source>
        <translation>Отключить уведомления этого чата до завтра, 08:00</translation>
    </message>
    <message>
        <source>Mute this conversation for good</source>
        <translation>Отключить уведомления этого чата навсегда</translation>
    </message>
    <message>
        <source>Unmute this conversation</source>
        <translation>Включить уведомления этого чата</translation>
    </message>
    <message>
        <source>Bring this conversation back</source>
        <translation>Вернуть этот чат из архива</translation>
    </message>
    <message>
        <source>Archive this conversation</source>
        <translation>Убрать этот чат в архив</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Завершить</translation>
    </message>
    <message>
        <source>About this conversation</source>
        <translation>О чате</translation>
    </message>
    <message>
        <source>Show all conversations</source>
        <translation>Показать все чаты</translation>
    </message>
    <message>
        <source>Show unread conversations only</source>
        <translation>Показать только непрочитанные чаты</translation>
    </message>
</context>
<context>
    <name>JumpStrip</name>
    <message>
        <source>Go to the first unread message</source>
        <translation>К первому непрочитанному сообщению</translation>
    </message>
    <message>
        <source>First unread</source>
        <translation>Первое непрочитанное</translation>
    </message>
    <message>
        <source>Go back to where you were</source>
        <translation>Вернуться туда, где вы читали</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
</context>
<context>
    <name>KindChoice</name>
    <message>
        <source>Chat with one person</source>
        <translation>Личный чат</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Channel where only you write</source>
        <translation>Канал, где пишете только вы</translation>
    </message>
</context>
<context>
    <name>LeavingBar</name>
    <message>
        <source>Cancel sending, %1 % sent</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>Отменить отправку, отправлено %1 %</translation>
    </message>
</context>
<context>
    <name>LinkPrompt</name>
    <message>
        <source>Is this the address you expect?</source>
        <translation>Вы ждали именно этот адрес?</translation>
    </message>
    <message>
        <source>This is how the address is really spelled. It may look like another one in the message.</source>
        <translation>Так адрес пишется на самом деле. В сообщении он может быть похож на другой.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>ListDoor</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n непрочитанное</numerusform>
            <numerusform>%n непрочитанных</numerusform>
            <numerusform>%n непрочитанных</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListDoors</name>
    <message>
        <source>Requests (%1)</source>
        <extracomment>The first row of the list: %1 is how many strangers ask for a conversation.</extracomment>
        <translation>Запросы (%1)</translation>
    </message>
    <message>
        <source>Back from the archive</source>
        <translation>Выйти из архива</translation>
    </message>
    <message>
        <source>Requests from people you do not know</source>
        <translation>Запросы от незнакомых людей</translation>
    </message>
    <message>
        <source>Back from the requests</source>
        <translation>Выйти из запросов</translation>
    </message>
</context>
<context>
    <name>LoginFrame</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>(%1) %2</source>
        <translation>(%1) %2</translation>
    </message>
    <message>
        <source>%1 – Morelia</source>
        <translation>%1 — Morelia</translation>
    </message>
    <message>
        <source>Morelia</source>
        <translation>Morelia</translation>
    </message>
</context>
<context>
    <name>MediaNotice</name>
    <message>
        <source>Saved as %1</source>
        <translation>Сохранено: %1</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Показать в папке</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>Изображение скопировано.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) saved</source>
        <translation>
            <numerusform>Сохранён %n файл</numerusform>
            <numerusform>Сохранено %n файла</numerusform>
            <numerusform>Сохранено %n файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s) saved; the others are gone or cannot be written</source>
        <translation>
            <numerusform>Сохранено %1 из %n файла; остальные пропали или не записываются</numerusform>
            <numerusform>Сохранено %1 из %n файлов; остальные пропали или не записываются</numerusform>
            <numerusform>Сохранено %1 из %n файлов; остальные пропали или не записываются</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemberList</name>
    <message>
        <source>Members</source>
        <translation>Участники</translation>
    </message>
    <message>
        <source>Scroll the members</source>
        <translation>Прокрутка участников</translation>
    </message>
    <message>
        <source>Message…</source>
        <translation>Написать…</translation>
    </message>
    <message>
        <source>Mention</source>
        <translation>Упомянуть</translation>
    </message>
</context>
<context>
    <name>MemberRow</name>
    <message>
        <source>owner</source>
        <translation>владелец</translation>
    </message>
    <message>
        <source>bot</source>
        <translation>бот</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Вы</translation>
    </message>
</context>
<context>
    <name>MentionSuggestions</name>
    <message>
        <source>People who fit</source>
        <translation>Подходящие люди</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Copy text</source>
        <translation>Скопировать текст</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Why was it not sent?</source>
        <translation>Почему не отправлено?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Undo the edit</source>
        <translation>Отменить изменение</translation>
    </message>
    <message>
        <source>Undo the deletion</source>
        <translation>Отменить удаление</translation>
    </message>
    <message>
        <source>Keep the message</source>
        <translation>Оставить сообщение</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Ответить</translation>
    </message>
    <message>
        <source>Go to the original</source>
        <translation>Перейти к исходному сообщению</translation>
    </message>
    <message>
        <source>Open picture</source>
        <translation>Открыть изображение</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Копировать изображение</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Открыть…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Сохранить как…</translation>
    </message>
    <message>
        <source>React…</source>
        <translation>Отреагировать…</translation>
    </message>
    <message>
        <source>Forward…</source>
        <translation>Переслать…</translation>
    </message>
    <message>
        <source>Forward without the author…</source>
        <translation>Переслать без автора…</translation>
    </message>
    <message>
        <source>Copy selected text</source>
        <translation>Скопировать выделенный текст</translation>
    </message>
    <message>
        <source>Copy as quote</source>
        <translation>Скопировать как цитату</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Скопировать ссылку</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Выбрать</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Удалить…</translation>
    </message>
    <message>
        <source>Cancel sending</source>
        <translation>Отменить отправку</translation>
    </message>
    <message>
        <source>Delete this picture…</source>
        <translation>Удалить это изображение…</translation>
    </message>
    <message>
        <source>Delete this file…</source>
        <translation>Удалить этот файл…</translation>
    </message>
</context>
<context>
    <name>MessageMeta</name>
    <message>
        <source>edited</source>
        <translation>изменено</translation>
    </message>
</context>
<context>
    <name>MessageText</name>
    <message>
        <source>Show more</source>
        <translation>Показать дальше</translation>
    </message>
</context>
<context>
    <name>MessageView</name>
    <message>
        <source>Messages</source>
        <translation>Сообщения</translation>
    </message>
    <message>
        <source>Scroll the messages</source>
        <translation>Прокрутка сообщений</translation>
    </message>
</context>
<context>
    <name>MessageWords</name>
    <message>
        <source>You</source>
        <translation>Вы</translation>
    </message>
    <message>
        <source>Message deleted</source>
        <translation>Сообщение удалено</translation>
    </message>
    <message>
        <source>A part of the conversation is too large to be loaded from this server.</source>
        <translation>Часть переписки слишком велика: с этого сервера её не загрузить.</translation>
    </message>
    <message>
        <source>This message cannot be read: Morelia&apos;s data is damaged.</source>
        <translation>Это сообщение не читается: данные Morelia повреждены.</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>изменено</translation>
    </message>
    <message>
        <source>replies to %1</source>
        <translation>в ответ: %1</translation>
    </message>
    <message>
        <source>reactions: %1</source>
        <translation>реакции: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n изображение</numerusform>
            <numerusform>%n изображения</numerusform>
            <numerusform>%n изображений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n файл</numerusform>
            <numerusform>%n файла</numerusform>
            <numerusform>%n файлов</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 of %3</source>
        <extracomment>A part of an album, as a screen reader says it: &quot;Picture 2 of 5&quot;.</extracomment>
        <translation>%1 %2 из %3</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>не читается</translation>
    </message>
</context>
<context>
    <name>Morelia</name>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Вчера</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(без названия)</translation>
    </message>
    <message>
        <source>This message cannot be read</source>
        <translation>Это сообщение не читается</translation>
    </message>
    <message>
        <source>An account of this profile is damaged and cannot be used. Nothing of it was changed. Bring back a copy of Morelia&apos;s data.</source>
        <translation>Учётная запись этого профиля повреждена, и работать с ней нельзя. Ничего в ней не изменено. Восстановите данные Morelia из копии.</translation>
    </message>
    <message>
        <source>This account cannot be used, so nothing is sent from here.</source>
        <translation>С этой учётной записью работать нельзя, поэтому отсюда ничего не отправить.</translation>
    </message>
    <message>
        <source>This version of Morelia does not know the protocol of the account %1. Nothing of it was changed. Start the version that made it, or a newer one.</source>
        <translation>Эта версия Morelia не знает протокола учётной записи %1. Ничего в ней не изменено. Запустите версию, в которой она создана, или более новую.</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(без имени)</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Изображение</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Видео</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Звук</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Document: %1</source>
        <translation>Документ: %1</translation>
    </message>
    <message>
        <source>Another program holds Morelia&apos;s data. Wait until it is done, or close it, and try again.</source>
        <translation>Данные Morelia заняла другая программа. Подождите, пока она закончит, или закройте её и попробуйте снова.</translation>
    </message>
    <message>
        <source>The disk is full. Make room and try again.</source>
        <translation>Диск заполнен. Освободите место и попробуйте снова.</translation>
    </message>
    <message>
        <source>Morelia&apos;s data cannot be written. Look at the permissions of its folder, and try again.</source>
        <translation>Данные Morelia не удаётся записать. Проверьте права на её папку и попробуйте снова.</translation>
    </message>
    <message>
        <source>Morelia&apos;s data is damaged, or the disk is. Bring back a copy of it, or look at the disk.</source>
        <translation>Повреждены данные Morelia или сам диск. Восстановите данные из копии или проверьте диск.</translation>
    </message>
    <message>
        <source>Morelia&apos;s data belongs to another key.</source>
        <translation>Данные Morelia запечатаны другим ключом.</translation>
    </message>
    <message>
        <source>Morelia&apos;s data was written by a newer Morelia.</source>
        <translation>Данные записаны более новой версией Morelia.</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Этого здесь больше нет.</translation>
    </message>
    <message>
        <source>That cannot be done at the moment. Try again in a while.</source>
        <translation>Сейчас это сделать нельзя. Попробуйте чуть позже.</translation>
    </message>
    <message>
        <source>Morelia could not use its data. Start it again, then try again.</source>
        <translation>Morelia не смогла прочитать или записать свои данные. Запустите её заново и попробуйте снова.</translation>
    </message>
    <message>
        <source>Forwarded message</source>
        <translation>Пересланное сообщение</translation>
    </message>
    <message>
        <source>Forwarded from %1</source>
        <translation>Переслано от: %1</translation>
    </message>
    <message>
        <source>deleted meanwhile</source>
        <translation>уже удалены</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>не читаются</translation>
    </message>
    <message>
        <source>the file is not on this computer</source>
        <translation>файла нет на этом компьютере</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n message(s) could not be forwarded: %2.</source>
        <comment>number of those left out, of all, why: one or more of the reasons</comment>
        <translation>
            <numerusform>Не удалось переслать %1 из %n сообщения: %2.</numerusform>
            <numerusform>Не удалось переслать %1 из %n сообщений: %2.</numerusform>
            <numerusform>Не удалось переслать %1 из %n сообщений: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>the author of a message that was copied</comment>
        <translation>%1:</translation>
    </message>
    <message>
        <source>%1, [%2 %3]:</source>
        <comment>author, day and time of a message that was copied</comment>
        <translation>%1, [%2 %3]:</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Я</translation>
    </message>
    <message>
        <source>me</source>
        <extracomment>Further words by which saved messages are found when they are typed, with blanks between them.</extracomment>
        <translation>я себе мне saved me</translation>
    </message>
    <message>
        <source>Saved messages</source>
        <translation>Избранное</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a person&apos;s name, %2 the login.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>Morelia::AccountDeletion</name>
    <message>
        <source>This is not the login of the account.</source>
        <translation>Это не логин этой учётной записи.</translation>
    </message>
    <message>
        <source>The server is not reached at the moment. The account is still there.</source>
        <translation>Сервер сейчас недоступен. Учётная запись не удалена.</translation>
    </message>
    <message>
        <source>The server has not deleted the account.</source>
        <translation>Сервер не удалил учётную запись.</translation>
    </message>
    <message>
        <source>The server has not deleted the account: %1</source>
        <translation>Сервер не удалил учётную запись: %1</translation>
    </message>
    <message>
        <source>The connection was lost: whether the account is deleted shows at the next sign-in.</source>
        <translation>Соединение прервалось: удалена ли учётная запись, станет ясно при следующем входе.</translation>
    </message>
</context>
<context>
    <name>Morelia::AccountsModel</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>An account: %1 is the person&apos;s name there, %2 the server.</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>all online</source>
        <extracomment>How many accounts are online: %1 of %2.</extracomment>
        <translation>все на связи</translation>
    </message>
    <message>
        <source>%1 of %2 online</source>
        <translation>на связи %1 из %2</translation>
    </message>
</context>
<context>
    <name>Morelia::Announcer</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A line of a notification: %1 is who wrote it, %2 what.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n новое сообщение</numerusform>
            <numerusform>%n новых сообщения</numerusform>
            <numerusform>%n новых сообщений</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Morelia::AppController</name>
    <message>
        <source>The data of this profile belongs to another key. Nothing was changed. Start Morelia as the user who made the profile, or with another profile: morelia --profile NAME</source>
        <translation>Данные этого профиля зашифрованы другим ключом. Ничего не изменено. Запустите Morelia от имени пользователя, который создал профиль, или с другим профилем: morelia --profile ИМЯ</translation>
    </message>
    <message>
        <source>The data of this profile was written by a newer Morelia. Nothing was changed. Install that version again, or start with another profile: morelia --profile NAME</source>
        <translation>Данные этого профиля записаны более новой версией Morelia. Ничего не изменено. Установите её снова или запустите Morelia с другим профилем: morelia --profile ИМЯ</translation>
    </message>
    <message>
        <source>Meanwhile you can use another profile: morelia --profile NAME</source>
        <translation>Пока можно работать с другим профилем: morelia --profile ИМЯ</translation>
    </message>
</context>
<context>
    <name>Morelia::CommandLine</name>
    <message>
        <source>Morelia, a messenger for MoreliaTalk servers</source>
        <translation>Morelia, мессенджер для серверов MoreliaTalk</translation>
    </message>
    <message>
        <source>Use a profile of its own, with its own accounts and settings (default: default).</source>
        <translation>Отдельный профиль со своими учётными записями и настройками (по умолчанию: default).</translation>
    </message>
    <message>
        <source>name</source>
        <translation>имя</translation>
    </message>
    <message>
        <source>Language of the interface: a code like en or ru, or a .qm or .ts file.</source>
        <translation>Язык интерфейса: код, например en или ru, либо файл .qm или .ts.</translation>
    </message>
    <message>
        <source>language</source>
        <translation>язык</translation>
    </message>
    <message>
        <source>Folder that holds the profiles, instead of the system&apos;s own place.</source>
        <translation>Папка с профилями вместо обычного места в системе.</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>папка</translation>
    </message>
    <message>
        <source>“%1” cannot name a profile: use letters, digits, dots, hyphens and underscores.</source>
        <translation>Профиль нельзя назвать «%1»: используйте буквы, цифры, точки, дефисы и подчёркивания.</translation>
    </message>
    <message>
        <source>Start in the tray, without a window, where there is a tray.</source>
        <translation>Запуститься в системном лотке, без окна, если лоток есть.</translation>
    </message>
    <message>
        <source>Files to attach, or links that begin with morelia://</source>
        <translation>Файлы, которые нужно приложить, или ссылки, которые начинаются с morelia://</translation>
    </message>
    <message>
        <source>“%1” is neither a file nor a link that begins with morelia://</source>
        <translation>«%1» — не файл и не ссылка, которая начинается с morelia://</translation>
    </message>
</context>
<context>
    <name>Morelia::ComposedFiles</name>
    <message>
        <source>“%1” cannot be sent. Remove it.</source>
        <translation>«%1» нельзя отправить. Уберите этот файл.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” and %Ln more file(s) cannot be sent. Remove them.</source>
        <translation>
            <numerusform>«%1» и ещё %Ln файл нельзя отправить. Уберите их.</numerusform>
            <numerusform>«%1» и ещё %Ln файла нельзя отправить. Уберите их.</numerusform>
            <numerusform>«%1» и ещё %Ln файлов нельзя отправить. Уберите их.</numerusform>
        </translation>
    </message>
    <message>
        <source>Picture.png</source>
        <translation>Изображение.png</translation>
    </message>
    <message>
        <source>Text.txt</source>
        <translation>Текст.txt</translation>
    </message>
    <message>
        <source>More files</source>
        <translation>Остальные файлы</translation>
    </message>
    <message>
        <source>%1, goes as a document: it cannot be shown as a picture</source>
        <extracomment>%1 is a size: &quot;1.2 MB&quot;.</extracomment>
        <translation>%1, уйдёт документом: показать как картинку нельзя</translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln file(s) at a time.</source>
        <translation>
            <numerusform>За один раз — не больше %Ln файла.</numerusform>
            <numerusform>За один раз — не больше %Ln файлов.</numerusform>
            <numerusform>За один раз — не больше %Ln файлов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not a file on this computer.</source>
        <translation>Это не файл на этом компьютере.</translation>
    </message>
    <message>
        <source>The file is gone.</source>
        <translation>Файла больше нет.</translation>
    </message>
    <message>
        <source>A folder cannot be sent. Pack it into one file first.</source>
        <translation>Папку отправить нельзя. Сначала упакуйте её в один файл.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Файл пуст.</translation>
    </message>
    <message>
        <source>Too large: this server takes up to %1.</source>
        <translation>Слишком большой: этот сервер принимает до %1.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Файл не читается.</translation>
    </message>
    <message>
        <source>No room on the disk of this computer.</source>
        <translation>На диске этого компьютера нет места.</translation>
    </message>
    <message>
        <source>This is not a picture that can be shown.</source>
        <translation>Это не изображение, которое можно показать.</translation>
    </message>
</context>
<context>
    <name>Morelia::ComposerController</name>
    <message numerus="yes">
        <source>Too long by %Ln character(s)</source>
        <translation>
            <numerusform>Длиннее допустимого на %Ln символ</numerusform>
            <numerusform>Длиннее допустимого на %Ln символа</numerusform>
            <numerusform>Длиннее допустимого на %Ln символов</numerusform>
        </translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>До %1</translation>
    </message>
    <message>
        <source>Not stored, so it stays here. %1</source>
        <translation>Не сохранено, поэтому осталось здесь. %1</translation>
    </message>
    <message>
        <source>Still being stored on this computer…</source>
        <translation>Всё ещё сохраняется на этом компьютере…</translation>
    </message>
    <message>
        <source>Goes as soon as the file has been read…</source>
        <translation>Отправится, как только файл будет прочитан…</translation>
    </message>
</context>
<context>
    <name>Morelia::ConnectionController</name>
    <message>
        <source>offline</source>
        <translation>нет связи</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>подключение</translation>
    </message>
    <message>
        <source>signing in</source>
        <translation>вход</translation>
    </message>
    <message>
        <source>catching up</source>
        <translation>обновление</translation>
    </message>
    <message>
        <source>online</source>
        <translation>на связи</translation>
    </message>
    <message>
        <source>Offline, trying again in %1 s</source>
        <translation>Нет связи, новая попытка через %1 с</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>требуется ваше участие</translation>
    </message>
    <message>
        <source>The server on this computer did not start: %1</source>
        <translation>Сервер на этом компьютере не запустился: %1</translation>
    </message>
    <message>
        <source>There is no network. What you write is kept and goes out later.</source>
        <translation>Сети нет. Написанное сохранится и уйдёт позже.</translation>
    </message>
    <message>
        <source>%1 cannot be reached. What you write is kept and goes out later.</source>
        <translation>%1: нет связи. Написанное сохранится и уйдёт позже.</translation>
    </message>
    <message>
        <source>%1 refuses the sign-in. Sign in again; nothing here is lost.</source>
        <translation>%1: вход отклонён. Войдите ещё раз, здесь ничего не потеряно.</translation>
    </message>
    <message>
        <source>The link to %1 is not safe: its certificate is not trusted. Nothing is sent.</source>
        <translation>Соединение с %1 небезопасно: сертификату нет доверия. Ничего не отправляется.</translation>
    </message>
    <message>
        <source>%1 does not know this account any more.</source>
        <translation>%1: такой учётной записи больше нет.</translation>
    </message>
    <message>
        <source>On %1 your login belongs to another account now. What is stored here stays.</source>
        <translation>%1: ваш логин теперь принадлежит другой учётной записи. Всё, что сохранено здесь, останется.</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2</source>
        <translation>%1: сервером нельзя пользоваться: %2</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>этот компьютер</translation>
    </message>
    <message>
        <source>online, this computer&apos;s clock is wrong</source>
        <translation>на связи, часы компьютера неверны</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n минуту</numerusform>
            <numerusform>%n минуты</numerusform>
            <numerusform>%n минут</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n час</numerusform>
            <numerusform>%n часа</numerusform>
            <numerusform>%n часов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дня</numerusform>
            <numerusform>%n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) have not been sent.</source>
        <translation>
            <numerusform>Не отправлено %n сообщение.</numerusform>
            <numerusform>Не отправлено %n сообщения.</numerusform>
            <numerusform>Не отправлено %n сообщений.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) are kept here only.</source>
        <translation>
            <numerusform>Только здесь хранится %n черновик.</numerusform>
            <numerusform>Только здесь хранятся %n черновика.</numerusform>
            <numerusform>Только здесь хранится %n черновиков.</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 ahead. Messages show the server&apos;s time.</source>
        <translation>Часы этого компьютера спешат на %1. У сообщений показано время сервера.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 behind. Messages show the server&apos;s time.</source>
        <translation>Часы этого компьютера отстают на %1. У сообщений показано время сервера.</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>выход выполнен</translation>
    </message>
    <message>
        <source>You have signed out of %1 here. What you write is kept until you sign in again.</source>
        <translation>Вы вышли из учётной записи на %1. Всё, что вы напишете, сохранится до следующего входа.</translation>
    </message>
    <message>
        <source>Offline, trying again</source>
        <translation>Нет связи, новая попытка</translation>
    </message>
    <message numerus="yes">
        <source>%n saved message(s) are kept here only.</source>
        <translation>
            <numerusform>Только здесь хранится %n сообщение из избранного.</numerusform>
            <numerusform>Только здесь хранятся %n сообщения из избранного.</numerusform>
            <numerusform>Только здесь хранится %n сообщений из избранного.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Morelia::DesktopNotifier</name>
    <message>
        <source>Mark as read</source>
        <translation>Отметить как прочитанное</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Ответить</translation>
    </message>
    <message>
        <source>Write a message…</source>
        <translation>Написать сообщение…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
</context>
<context>
    <name>Morelia::DesktopTray</name>
    <message>
        <source>Open Morelia</source>
        <translation>Открыть Morelia</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Завершить</translation>
    </message>
    <message numerus="yes">
        <source>%n unread message(s)</source>
        <translation>
            <numerusform>%n непрочитанное сообщение</numerusform>
            <numerusform>%n непрочитанных сообщения</numerusform>
            <numerusform>%n непрочитанных сообщений</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Morelia::DisplayGuard</name>
    <message>
        <source>Morelia needs a display, and none can be reached from here. Start it inside a desktop session. With ssh, pass the display on (ssh -X).</source>
        <translation>Для работы Morelia нужен экран, а отсюда он недоступен. Запустите её в сеансе рабочего стола. При входе по ssh передайте экран (ssh -X).</translation>
    </message>
</context>
<context>
    <name>Morelia::FlowController</name>
    <message numerus="yes">
        <source>%n message(s) were not deleted: they are on their way to the server. Try again later.</source>
        <translation>
            <numerusform>Не удалено %n сообщение: оно ещё отправляется на сервер. Попробуйте позже.</numerusform>
            <numerusform>Не удалено %n сообщения: они ещё отправляются на сервер. Попробуйте позже.</numerusform>
            <numerusform>Не удалено %n сообщений: они ещё отправляются на сервер. Попробуйте позже.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Morelia::FlowHead</name>
    <message>
        <source>chat</source>
        <translation>чат</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n участник</numerusform>
            <numerusform>%n участника</numerusform>
            <numerusform>%n участников</numerusform>
        </translation>
    </message>
    <message>
        <source>channel</source>
        <translation>канал</translation>
    </message>
    <message>
        <source>channel of %1</source>
        <translation>канал, владелец %1</translation>
    </message>
    <message>
        <source>You cannot write here.</source>
        <translation>Здесь писать нельзя.</translation>
    </message>
    <message>
        <source>In a channel only its owner writes.</source>
        <translation>В канале пишет только его владелец.</translation>
    </message>
    <message>
        <source>In this channel only %1 writes.</source>
        <translation>В этом канале пишет только %1.</translation>
    </message>
    <message>
        <source>These messages stay on this computer</source>
        <translation>Эти сообщения остаются на этом компьютере</translation>
    </message>
    <message>
        <source>You declined this request.</source>
        <translation>Вы отклонили этот запрос.</translation>
    </message>
    <message>
        <source>You have blocked %1.</source>
        <translation>Вы заблокировали этого человека: %1.</translation>
    </message>
    <message>
        <source>%1 asks to talk with you.</source>
        <translation>%1 предлагает общаться.</translation>
    </message>
    <message>
        <source>%1 asks you to join this group.</source>
        <translation>%1 приглашает вас в эту группу.</translation>
    </message>
    <message>
        <source>%1 asks you to follow this channel.</source>
        <translation>%1 приглашает вас в этот канал.</translation>
    </message>
    <message>
        <source>%1 This is request number %2.</source>
        <extracomment>%1 is who asks and for what, a whole sentence; %2 is how often they have asked, from 2 on.</extracomment>
        <translation>%1 Это запрос № %2.</translation>
    </message>
</context>
<context>
    <name>Morelia::FlowMaker</name>
    <message>
        <source>You are signed out here, and a new chat needs the server. Sign in again first.</source>
        <translation>Вы вышли из этой учётной записи, а для нового чата нужен сервер. Сначала войдите снова.</translation>
    </message>
    <message>
        <source>There is no connection to the server, and a new chat needs one. Try again when you are online.</source>
        <translation>Нет связи с сервером, а без неё новый чат не создать. Попробуйте, когда связь появится.</translation>
    </message>
    <message>
        <source>The server did not make it.</source>
        <translation>Сервер не создал чат.</translation>
    </message>
    <message>
        <source>The server did not make it: %1</source>
        <translation>Сервер не создал чат: %1</translation>
    </message>
    <message>
        <source>The connection broke off. The chat may be there already: look at the list before you try again.</source>
        <translation>Связь прервалась. Возможно, чат уже создан: прежде чем пробовать снова, загляните в список.</translation>
    </message>
</context>
<context>
    <name>Morelia::Handover</name>
    <message>
        <source>This version of Morelia does not understand that link.</source>
        <translation>Эта версия Morelia не понимает такую ссылку.</translation>
    </message>
    <message numerus="yes">
        <source>Open a conversation that takes files: %n file(s) will be attached there.</source>
        <translation>
            <numerusform>Откройте чат, в который можно отправлять файлы: там приложится %n файл.</numerusform>
            <numerusform>Откройте чат, в который можно отправлять файлы: там приложатся %n файла.</numerusform>
            <numerusform>Откройте чат, в который можно отправлять файлы: там приложатся %n файлов.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Morelia::HostLoss</name>
    <message>
        <source>%1 is connected to this computer and will be offline until you start Morelia again.</source>
        <extracomment>%1 is a person.</extracomment>
        <translation>%1 на связи через этот компьютер и останется без связи, пока вы снова не запустите Morelia.</translation>
    </message>
    <message>
        <source>%1 and %2 are connected to this computer and will be offline until you start Morelia again.</source>
        <extracomment>%1 and %2 are people.</extracomment>
        <translation>%1 и %2 на связи через этот компьютер и останутся без связи, пока вы снова не запустите Morelia.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %n other(s) are connected to this computer and will be offline until you start Morelia again.</source>
        <extracomment>%1 and %2 are people.</extracomment>
        <translation>
            <numerusform>%1, %2 и ещё %n человек на связи через этот компьютер и останутся без связи, пока вы снова не запустите Morelia.</numerusform>
            <numerusform>%1, %2 и ещё %n человека на связи через этот компьютер и останутся без связи, пока вы снова не запустите Morelia.</numerusform>
            <numerusform>%1, %2 и ещё %n человек на связи через этот компьютер и останутся без связи, пока вы снова не запустите Morelia.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Morelia::KeyStore</name>
    <message>
        <source>The key file of this profile cannot be read or is damaged: %1</source>
        <translation>Файл ключа этого профиля не читается или повреждён: %1</translation>
    </message>
    <message>
        <source>The key store of this computer does not answer, so this profile cannot be opened. Unlock or start the key store, then start Morelia again. Nothing is lost.</source>
        <translation>Хранилище ключей этого компьютера не отвечает, поэтому профиль не открыть. Разблокируйте или запустите хранилище и снова запустите Morelia. Ничего не потеряно.</translation>
    </message>
    <message>
        <source>The key of this profile is not in the key store of this computer any more. Without it the profile cannot be opened.</source>
        <translation>Ключа этого профиля больше нет в хранилище ключей этого компьютера. Без него профиль не открыть.</translation>
    </message>
    <message>
        <source>No key store answers, and the key file cannot be written: %1</source>
        <translation>Хранилище ключей не отвечает, а файл ключа не записывается: %1</translation>
    </message>
</context>
<context>
    <name>Morelia::LinkOpener</name>
    <message>
        <source>Morelia opens web and mail addresses only. This link is something else; you can copy it instead.</source>
        <translation>Morelia открывает только адреса сайтов и почты. Это ссылка другого вида, её можно скопировать.</translation>
    </message>
    <message>
        <source>No program on this computer took the link. Copy it and open it in a browser.</source>
        <translation>Ни одна программа на этом компьютере не открыла ссылку. Скопируйте её и откройте в браузере.</translation>
    </message>
    <message>
        <source>The file is gone.</source>
        <translation>Файла больше нет.</translation>
    </message>
    <message>
        <source>Morelia does not start programs. Save the file, and open it yourself if you trust it.</source>
        <translation>Morelia не запускает программы. Сохраните файл и откройте его сами, если доверяете ему.</translation>
    </message>
    <message>
        <source>No program on this computer opens such a file. You can save it instead.</source>
        <translation>На этом компьютере нечем открыть такой файл. Его можно сохранить.</translation>
    </message>
</context>
<context>
    <name>Morelia::LiveController</name>
    <message>
        <source>online</source>
        <translation>в сети</translation>
    </message>
    <message>
        <source>last seen: %1</source>
        <extracomment>%1 is a time of today, a day of the last week, or a date.</extracomment>
        <translation>был(а) в сети: %1</translation>
    </message>
</context>
<context>
    <name>Morelia::LocalServer</name>
    <message>
        <source>Everyone here</source>
        <translation>Все здесь</translation>
    </message>
</context>
<context>
    <name>Morelia::LoginController</name>
    <message>
        <source>Starting the server on this computer…</source>
        <translation>Запуск сервера на этом компьютере…</translation>
    </message>
    <message>
        <source>Looking for the server…</source>
        <translation>Поиск сервера…</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Вход…</translation>
    </message>
    <message>
        <source>Making the account…</source>
        <translation>Создание учётной записи…</translation>
    </message>
    <message>
        <source>The account could not be kept on this computer. %1</source>
        <translation>Учётную запись не удалось сохранить на этом компьютере. %1</translation>
    </message>
</context>
<context>
    <name>Morelia::LoginProblem</name>
    <message>
        <source>“%1” is no address of a server. Type a name like chat.example.org or an address like localhost:8090.</source>
        <translation>«%1» — не адрес сервера. Введите имя вида chat.example.org или адрес вида localhost:8090.</translation>
    </message>
    <message>
        <source>This computer does not trust the certificate of %1, so nothing was sent. Check the address or ask the administrator of the server.</source>
        <translation>Этот компьютер не доверяет сертификату %1, поэтому ничего не отправлено. Проверьте адрес или обратитесь к администратору сервера.</translation>
    </message>
    <message>
        <source>The server on this computer did not start. Try again; if it happens again, restart Morelia.</source>
        <translation>Сервер на этом компьютере не запустился. Попробуйте ещё раз; если не поможет, перезапустите Morelia.</translation>
    </message>
    <message>
        <source>Type the address of the server.</source>
        <translation>Введите адрес сервера.</translation>
    </message>
    <message>
        <source>Type your login.</source>
        <translation>Введите логин.</translation>
    </message>
    <message numerus="yes">
        <source>The login is too long: %n characters are the most.</source>
        <translation>
            <numerusform>Логин слишком длинный: не больше %n символа.</numerusform>
            <numerusform>Логин слишком длинный: не больше %n символов.</numerusform>
            <numerusform>Логин слишком длинный: не больше %n символов.</numerusform>
        </translation>
    </message>
    <message>
        <source>A login has no spaces.</source>
        <translation>В логине не бывает пробелов.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Введите пароль.</translation>
    </message>
    <message numerus="yes">
        <source>The password is too short: it needs at least %n characters.</source>
        <translation>
            <numerusform>Пароль слишком короткий: нужен хотя бы %n символ.</numerusform>
            <numerusform>Пароль слишком короткий: нужно хотя бы %n символа.</numerusform>
            <numerusform>Пароль слишком короткий: нужно хотя бы %n символов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The password is too long: %n characters are the most.</source>
        <translation>
            <numerusform>Пароль слишком длинный: не больше %n символа.</numerusform>
            <numerusform>Пароль слишком длинный: не больше %n символов.</numerusform>
            <numerusform>Пароль слишком длинный: не больше %n символов.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no e-mail address. Correct it or leave it out.</source>
        <translation>Это не адрес электронной почты. Исправьте его или оставьте поле пустым.</translation>
    </message>
    <message>
        <source>Type a name, so that others know who writes.</source>
        <translation>Введите имя, чтобы другие знали, кто пишет.</translation>
    </message>
    <message numerus="yes">
        <source>The name is too long: %n characters are the most.</source>
        <translation>
            <numerusform>Имя слишком длинное: не больше %n символа.</numerusform>
            <numerusform>Имя слишком длинное: не больше %n символов.</numerusform>
            <numerusform>Имя слишком длинное: не больше %n символов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is too long: %n characters are the most.</source>
        <translation>
            <numerusform>Слишком длинно: не больше %n символа.</numerusform>
            <numerusform>Слишком длинно: не больше %n символов.</numerusform>
            <numerusform>Слишком длинно: не больше %n символов.</numerusform>
        </translation>
    </message>
    <message>
        <source>The login “%1” belongs to another account on %2 now. What is stored here stays. In the settings you can sign out of the old account, and add the new one.</source>
        <translation>Логин «%1» на %2 теперь принадлежит другой учётной записи. Всё, что сохранено здесь, останется. В настройках можно выйти из старой учётной записи и добавить новую.</translation>
    </message>
    <message>
        <source>The login “%1” is taken on %2. Choose another one.</source>
        <translation>Логин «%1» на %2 занят. Выберите другой.</translation>
    </message>
    <message>
        <source>This computer does not trust the certificate of %1, so nothing was sent.</source>
        <translation>Этот компьютер не доверяет сертификату %1, поэтому ничего не отправлено.</translation>
    </message>
    <message>
        <source>%1 does not let this account in.</source>
        <translation>%1: этой учётной записи вход закрыт.</translation>
    </message>
    <message>
        <source>%1 does not take new accounts.</source>
        <translation>%1: регистрация закрыта.</translation>
    </message>
    <message>
        <source>%1 does not accept what was typed. Change it and try again.</source>
        <translation>%1: введённое не принято. Измените его и попробуйте снова.</translation>
    </message>
    <message>
        <source>%1 cannot do that.</source>
        <translation>%1: сервер так не умеет.</translation>
    </message>
    <message>
        <source>%1 is in trouble at the moment. Try again in a while.</source>
        <translation>%1: на сервере неполадки. Попробуйте немного позже.</translation>
    </message>
    <message>
        <source>%1 does not answer. Check whether this computer is online, and try again.</source>
        <translation>%1 не отвечает. Проверьте, есть ли связь у этого компьютера, и попробуйте снова.</translation>
    </message>
    <message>
        <source>The connection to %1 broke off. Try again.</source>
        <translation>Связь с %1 прервалась. Попробуйте снова.</translation>
    </message>
    <message>
        <source>%1 does not accept this password.</source>
        <translation>%1 не принимает этот пароль.</translation>
    </message>
    <message>
        <source>There is no account “%1” on %2.</source>
        <translation>На %2 нет учётной записи «%1».</translation>
    </message>
    <message>
        <source>Type your e-mail address.</source>
        <translation>Введите адрес электронной почты.</translation>
    </message>
    <message>
        <source>No %1 server answers at %2. Check the address and whether this computer is online.</source>
        <extracomment>%1 is the name of a protocol, %2 a server.</extracomment>
        <translation>По адресу %2 сервер %1 не отвечает. Проверьте адрес и подключение к сети.</translation>
    </message>
    <message>
        <source>%1 does not answer like a %2 server. Check the address.</source>
        <extracomment>%1 is a server, %2 the name of a protocol.</extracomment>
        <translation>%1 отвечает не так, как сервер %2. Проверьте адрес.</translation>
    </message>
    <message>
        <source>%1 does not take new accounts. Ask the person who gave you the address.</source>
        <translation>%1 не принимает новых участников. Спросите того, кто дал вам адрес.</translation>
    </message>
    <message>
        <source>Many on %1 have this name already. Write it another way.</source>
        <translation>На %1 уже много людей с таким именем. Напишите его иначе.</translation>
    </message>
</context>
<context>
    <name>Morelia::MediaController</name>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Choose a place on this computer.</source>
        <translation>Выберите место на этом компьютере.</translation>
    </message>
    <message>
        <source>Morelia does not start programs. Save the file, and open it yourself if you trust it.</source>
        <translation>Morelia не запускает программы. Сохраните файл и откройте его сами, если доверяете ему.</translation>
    </message>
    <message>
        <source>The file was not saved by Morelia.</source>
        <translation>Этот файл сохранила не Morelia.</translation>
    </message>
    <message>
        <source>This picture cannot be shown.</source>
        <translation>Это изображение не удаётся показать.</translation>
    </message>
    <message>
        <source>Something else was copied meanwhile, so the picture was not.</source>
        <translation>Тем временем скопировали что-то другое, поэтому изображение не скопировано.</translation>
    </message>
    <message>
        <source>The file is not on this computer any more.</source>
        <translation>Этого файла больше нет на компьютере.</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>Файл не записывается: %1</translation>
    </message>
    <message>
        <source>The file was not ready when you let go of it. Drag it again.</source>
        <translation>Файл не успел подготовиться, пока вы его держали. Перетащите его ещё раз.</translation>
    </message>
</context>
<context>
    <name>Morelia::MessageSelection</name>
    <message>
        <source>The files of these messages are not on this computer.</source>
        <translation>Файлов этих сообщений нет на этом компьютере.</translation>
    </message>
    <message>
        <source>There is no file in these messages that could be saved.</source>
        <translation>В этих сообщениях нет файлов, которые можно сохранить.</translation>
    </message>
    <message>
        <source>Only your own messages can be deleted for everyone.</source>
        <translation>Удалить у всех можно только свои сообщения.</translation>
    </message>
    <message>
        <source>Not all of these messages are on the server.</source>
        <translation>Не все эти сообщения дошли до сервера.</translation>
    </message>
    <message>
        <source>This server does not delete messages for everyone.</source>
        <translation>Этот сервер не удаляет сообщения у всех.</translation>
    </message>
</context>
<context>
    <name>Morelia::MtpFactory</name>
    <message>
        <source>An account made with another app may have sent its password in an older form. The server gets to see that form, so try it only on a server that you trust.</source>
        <translation>Другое приложение, в котором создана учётная запись, могло передавать пароль в старом виде. Сервер этот вид увидит, поэтому пробуйте его только на сервере, которому доверяете.</translation>
    </message>
    <message>
        <source>Try the password as typed</source>
        <translation>Попробовать пароль как есть</translation>
    </message>
    <message>
        <source>Try its SHA-384 sum</source>
        <translation>Попробовать его сумму SHA-384</translation>
    </message>
</context>
<context>
    <name>Morelia::NewChatController</name>
    <message numerus="yes">
        <source>The name is full: %n characters are the most.</source>
        <translation>
            <numerusform>Название не длиннее %n символа, больше не поместится.</numerusform>
            <numerusform>Название не длиннее %n символов, больше не поместится.</numerusform>
            <numerusform>Название не длиннее %n символов, больше не поместится.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose somebody.</source>
        <translation>Выберите собеседника.</translation>
    </message>
    <message>
        <source>Type a name and choose somebody.</source>
        <translation>Введите название и выберите участников.</translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation>Введите название.</translation>
    </message>
</context>
<context>
    <name>Morelia::Notices</name>
    <message>
        <source>Another program has taken port %1 of this computer. Until Morelia starts again, others on this computer reach you at %2.</source>
        <translation>Порт %1 на этом компьютере занят другой программой. До перезапуска Morelia вас на этом компьютере можно найти по адресу %2.</translation>
    </message>
    <message>
        <source>The disk is full or cannot be written. New messages and what waits to be sent are lost when Morelia ends. Make room, then start Morelia again.</source>
        <translation>Диск заполнен или недоступен для записи. Новые сообщения и всё, что ждёт отправки, пропадут при выходе из Morelia. Освободите место и запустите Morelia снова.</translation>
    </message>
</context>
<context>
    <name>Morelia::NotificationAnswers</name>
    <message>
        <source>The account is not here any more.</source>
        <translation>Этой учётной записи здесь больше нет.</translation>
    </message>
    <message>
        <source>It is too long for this server.</source>
        <translation>Для этого сервера ответ слишком длинный.</translation>
    </message>
    <message>
        <source>Your answer was not sent</source>
        <translation>Ваш ответ не отправлен</translation>
    </message>
</context>
<context>
    <name>Morelia::OwnProfile</name>
    <message>
        <source>Too large: a picture may have up to %1.</source>
        <translation>Слишком большой файл: изображение может занимать не больше %1.</translation>
    </message>
</context>
<context>
    <name>Morelia::PictureShelf</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>Place of a picture among all of a conversation, such as &quot;12 of 340&quot;.</extracomment>
        <translation>%1 из %2</translation>
    </message>
</context>
<context>
    <name>Morelia::PlaybackController</name>
    <message>
        <source>No sound device</source>
        <extracomment>stands behind the time of a sound that plays, on a computer without loudspeakers or headphones</extracomment>
        <translation>Нет звукового устройства</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>how far a sound or video has been played: &quot;0:12 of 3:40&quot;</extracomment>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Playing, %1</source>
        <extracomment>%1 is how far: &quot;0:12 of 3:40&quot;</extracomment>
        <translation>Воспроизводится, %1</translation>
    </message>
    <message>
        <source>Paused, %1</source>
        <translation>Пауза, %1</translation>
    </message>
    <message>
        <source>The file is not on this computer any more.</source>
        <translation>Этого файла больше нет на компьютере.</translation>
    </message>
    <message>
        <source>This recording cannot be played here. It can be saved.</source>
        <translation>Эту запись нельзя воспроизвести здесь, но можно сохранить.</translation>
    </message>
    <message>
        <source>Nothing can be played here: Qt Multimedia is missing on this computer. The file can be saved.</source>
        <translation>Воспроизвести нечем: на этом компьютере нет Qt Multimedia. Файл можно сохранить.</translation>
    </message>
</context>
<context>
    <name>Morelia::Profile</name>
    <message>
        <source>The disk is full: make room, then start Morelia again. Its data belongs here: %1</source>
        <translation>Диск заполнен: освободите место и снова запустите Morelia. Её данные хранятся здесь: %1</translation>
    </message>
    <message>
        <source>The folder of the profile cannot be made: %1</source>
        <translation>Не удалось создать папку профиля: %1</translation>
    </message>
    <message>
        <source>Morelia already runs with the profile “%1”. Use its window, or start another profile: morelia --profile NAME</source>
        <translation>Morelia с профилем «%1» уже запущена. Откройте её окно или запустите другой профиль: morelia --profile ИМЯ</translation>
    </message>
    <message>
        <source>The folder of the profile cannot be written: %1</source>
        <translation>В папку профиля нельзя записать: %1</translation>
    </message>
</context>
<context>
    <name>Morelia::ReactionWords</name>
    <message>
        <source>You</source>
        <extracomment>The person at this computer, in a list of those who reacted.</extracomment>
        <translation>Вы</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <extracomment>Ends a list of names.</extracomment>
        <translation>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Morelia::Server::Lessons</name>
    <message>
        <source>Hello. I am the guide, a program: here you can try everything out, and I answer with a hint.

To begin, reply to this message: right-click it and choose “Reply”.</source>
        <translation>Здравствуйте. Я программа-проводник: здесь можно пробовать что угодно, а я буду отвечать подсказками.

Для начала ответьте на это сообщение: щёлкните по нему правой кнопкой мыши и выберите «Ответить».</translation>
    </message>
    <message>
        <source>That was a reply: my words stand above yours, and a click on them leads to my message.

You can also react: point at this message and click the face beside it.</source>
        <translation>Это и был ответ: над вашим текстом видны мои слова, и щелчок по ним ведёт к исходному сообщению.

А ещё можно поставить реакцию: наведите указатель на это сообщение и щёлкните по рожице рядом с ним.</translation>
    </message>
    <message>
        <source>Thank you. To take the reaction back, click it.

Now send a file: with the paper clip below, or drop one into the window.</source>
        <translation>Спасибо. Чтобы убрать реакцию, щёлкните по ней.

Теперь отправьте файл: нажмите на скрепку внизу или перетащите его в окно.</translation>
    </message>
    <message>
        <source>The file has arrived. What you copied elsewhere goes in with Ctrl+V.

You can also correct yourself: press Up in the empty field, and edit what you wrote last.</source>
        <translation>Файл дошёл. Скопированное в другой программе вставляется клавишами Ctrl+V.

А ещё написанное можно исправить: нажмите в пустом поле клавишу со стрелкой вверх и измените последнее сообщение.</translation>
    </message>
    <message>
        <source>Corrected: everyone sees the new words, and that they were edited.

To get anywhere quickly, press Ctrl+K and type a few letters.</source>
        <translation>Исправлено: все увидят новый текст и пометку «изменено».

Чтобы быстро попасть куда угодно, нажмите Ctrl+K и наберите несколько букв.</translation>
    </message>
    <message>
        <source>The message is gone, for me too. Messages of others can be deleted as well, on this computer alone.</source>
        <translation>Сообщение удалено, и у меня тоже. Чужие сообщения тоже можно удалять, но только на этом компьютере.</translation>
    </message>
    <message>
        <source>Your message has arrived. To reply to one of several, right-click it and choose “Reply”: try it with this one.</source>
        <translation>Сообщение дошло. Чтобы ответить на одно из нескольких, щёлкните по нему правой кнопкой мыши и выберите «Ответить»: попробуйте на этом.</translation>
    </message>
    <message>
        <source>Words can stand out: write **bold**, *italic* or `code`.</source>
        <translation>Слова можно выделять: пишите **жирным**, *курсивом* или `кодом`.</translation>
    </message>
    <message>
        <source>Notes to yourself go into Saved messages: press Ctrl+K and type the name. They stay on this computer.</source>
        <translation>Заметки для себя кладите в избранное: нажмите Ctrl+K и наберите «Избранное». Они остаются на этом компьютере.</translation>
    </message>
    <message>
        <source>Others get here with “Join somebody” on the first page: give them the address that stands in the settings of your account.</source>
        <translation>Другие попадут сюда кнопкой «Присоединиться» на первой странице: дайте им адрес из настроек вашей учётной записи.</translation>
    </message>
    <message>
        <source>That is all I know. You can mute, archive or delete this chat: right-click it in the list.</source>
        <translation>Это всё, что я знаю. Уведомления этого чата можно отключить, а сам чат — убрать в архив или удалить: щёлкните по нему правой кнопкой мыши в списке.</translation>
    </message>
</context>
<context>
    <name>Morelia::SettingsController</name>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>This computer has no password store that Morelia can use, so the key of your messages lies in a file that only you can read.</source>
        <translation>На этом компьютере нет хранилища паролей, доступного Morelia, поэтому ключ к вашим сообщениям лежит в файле, который можете прочесть только вы.</translation>
    </message>
</context>
<context>
    <name>Morelia::SingleStart</name>
    <message>
        <source>Morelia already runs with the profile “%1” and does not answer. Close it, or start another profile: morelia --profile NAME</source>
        <translation>Morelia с профилем «%1» уже запущена и не отвечает. Закройте её или запустите другой профиль: morelia --profile ИМЯ</translation>
    </message>
</context>
<context>
    <name>Morelia::SizeWords</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n байт</numerusform>
            <numerusform>%n байта</numerusform>
            <numerusform>%n байт</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Morelia::Translations</name>
    <message>
        <source>There is no built-in language “%1”. Built in: %2. A .qm or .ts file can be given instead.</source>
        <translation>Встроенного языка «%1» нет. Встроены: %2. Можно указать файл .qm или .ts.</translation>
    </message>
    <message>
        <source>The translation “%1” cannot be read: %2</source>
        <translation>Не удалось прочитать перевод «%1»: %2</translation>
    </message>
    <message>
        <source>The file “%1” is too large for a translation.</source>
        <translation>Файл «%1» слишком велик для перевода.</translation>
    </message>
    <message>
        <source>“%1” is not a translation that Qt can load.</source>
        <translation>Qt не может загрузить перевод «%1».</translation>
    </message>
    <message>
        <source>A .ts file needs the program “lrelease” of Qt Linguist, and it is not installed. Give a .qm file.</source>
        <translation>Для файла .ts нужна программа lrelease из Qt Linguist, а она не установлена. Укажите файл .qm.</translation>
    </message>
    <message>
        <source>“%1” is not a valid .ts file: %2</source>
        <translation>«%1» — неправильный файл .ts: %2</translation>
    </message>
</context>
<context>
    <name>Morelia::TypingWords</name>
    <message>
        <source>%1 is typing…</source>
        <extracomment>%1 is a person.</extracomment>
        <translation>%1 печатает…</translation>
    </message>
    <message>
        <source>%1 and %2 are typing…</source>
        <extracomment>%1 and %2 are people.</extracomment>
        <translation>%1 и %2 печатают…</translation>
    </message>
    <message numerus="yes">
        <source>%n people are typing…</source>
        <translation>
            <numerusform>%n человек печатает…</numerusform>
            <numerusform>%n человека печатают…</numerusform>
            <numerusform>%n человек печатают…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MuteMenu</name>
    <message>
        <source>Mute for 1 hour</source>
        <translation>Отключить на 1 час</translation>
    </message>
    <message>
        <source>Mute until tomorrow, 08:00</source>
        <translation>Отключить до завтра, 08:00</translation>
    </message>
    <message>
        <source>Mute for good</source>
        <translation>Отключить навсегда</translation>
    </message>
</context>
<context>
    <name>NewChatPage</name>
    <message>
        <source>New conversation</source>
        <translation>Новый чат</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Название группы</translation>
    </message>
    <message>
        <source>Name of the channel</source>
        <translation>Название канала</translation>
    </message>
    <message>
        <source>Find people by name or login</source>
        <translation>Найти людей по имени или логину</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Scroll the people</source>
        <translation>Прокрутка людей</translation>
    </message>
    <message>
        <source>Nobody by that name.</source>
        <translation>Никого с таким именем.</translation>
    </message>
    <message>
        <source>Nobody else is here yet.</source>
        <translation>Здесь пока больше никого нет.</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Минутку</translation>
    </message>
    <message>
        <source>Start chat</source>
        <translation>Начать чат</translation>
    </message>
    <message>
        <source>Create group</source>
        <translation>Создать группу</translation>
    </message>
    <message>
        <source>Create channel</source>
        <translation>Создать канал</translation>
    </message>
    <message>
        <source>People appear here as soon as the server answers.</source>
        <translation>Люди появятся здесь, как только ответит сервер.</translation>
    </message>
</context>
<context>
    <name>NotificationSettings</name>
    <message>
        <source>Notifications</source>
        <translation>Уведомления</translation>
    </message>
    <message>
        <source>They are shown by your desktop, which may keep them and show them over a locked screen.</source>
        <translation>Уведомления показывает рабочий стол; он может хранить их и показывать поверх заблокированного экрана.</translation>
    </message>
    <message>
        <source>With the text of the message</source>
        <translation>С текстом сообщения</translation>
    </message>
    <message>
        <source>Only who has written</source>
        <translation>Только кто написал</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Не показывать</translation>
    </message>
    <message>
        <source>Play a sound</source>
        <translation>Подавать звук</translation>
    </message>
    <message>
        <source>Quiet hours: tell me nothing</source>
        <translation>Тихие часы: ничего не показывать</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>To</source>
        <translation>до</translation>
    </message>
    <message>
        <source>That is the whole day: nothing is told at any time.</source>
        <translation>Это целые сутки: уведомлений не будет никогда.</translation>
    </message>
</context>
<context>
    <name>OnThisComputerForm</name>
    <message>
        <source>On this computer</source>
        <translation>На этом компьютере</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ваше имя</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Начать</translation>
    </message>
</context>
<context>
    <name>OpenPrompt</name>
    <message>
        <source>Open this file with another program?</source>
        <translation>Открыть файл в другой программе?</translation>
    </message>
    <message>
        <source>Open only what you expect from people you know. A saved file can be looked at later.</source>
        <translation>Открывайте только то, чего ждали от знакомых. Файл можно сохранить и посмотреть позже.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>OwnSmileysHint</name>
    <message>
        <source>The folder cannot be made.</source>
        <translation>Папку не удаётся создать.</translation>
    </message>
    <message>
        <source>Put pictures into the folder: each is a smiley with the name of its file. Large ones are sent as pictures.</source>
        <translation>Положите изображения в папку: каждое станет смайликом с именем своего файла. Большие отправляются как изображения.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Открыть папку</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
</context>
<context>
    <name>PersonDelegate</name>
    <message>
        <source>bot</source>
        <translation>бот</translation>
    </message>
    <message>
        <source>%1 · bot</source>
        <translation>%1 · бот</translation>
    </message>
</context>
<context>
    <name>PictureBody</name>
    <message>
        <source>Open picture</source>
        <translation>Открыть изображение</translation>
    </message>
</context>
<context>
    <name>PictureViewer</name>
    <message>
        <source>Picture</source>
        <translation>Изображение</translation>
    </message>
    <message>
        <source>Picture viewer</source>
        <translation>Просмотр изображения</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Вы</translation>
    </message>
</context>
<context>
    <name>PlayButton</name>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Воспроизвести</translation>
    </message>
</context>
<context>
    <name>PlayedFile</name>
    <message>
        <source>Open or save</source>
        <translation>Открыть или сохранить</translation>
    </message>
    <message>
        <source>Position</source>
        <extracomment>the bar that tells how far a sound or a video has been played</extracomment>
        <translation>Позиция</translation>
    </message>
</context>
<context>
    <name>ProfilePage</name>
    <message>
        <source>It goes to your latest conversations at once, and to others with your next message there.</source>
        <translation>Участники последних чатов получат его сразу, остальные — вместе с вашим следующим сообщением им.</translation>
    </message>
    <message>
        <source>Choose a picture of yourself</source>
        <translation>Выберите изображение для профиля</translation>
    </message>
    <message>
        <source>Change the picture…</source>
        <translation>Сменить изображение…</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>Выбрать изображение…</translation>
    </message>
    <message>
        <source>Remove the picture</source>
        <translation>Убрать изображение</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Others see you under this name.</source>
        <translation>Под этим именем вас видят другие.</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>О себе</translation>
    </message>
    <message>
        <source>A few words that others may read</source>
        <translation>Несколько слов, которые увидят другие</translation>
    </message>
    <message>
        <source>%1 Everybody on %2 may read it.</source>
        <extracomment>%1: to whom the profile goes; %2: a server.</extracomment>
        <translation>%1 Прочитать его сможет каждый на %2.</translation>
    </message>
    <message>
        <source>Name and picture</source>
        <translation>Имя и изображение</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>This server cannot pass name and picture on to others.</source>
        <translation>Этот сервер не может передать имя и изображение другим.</translation>
    </message>
    <message>
        <source>Your picture</source>
        <translation>Ваше изображение</translation>
    </message>
    <message>
        <source>Enlarge your picture</source>
        <translation>Увеличить ваше изображение</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>The link to %1 is not encrypted. Whoever runs the network can read your messages and use your account.</source>
        <translation>Соединение с %1 не зашифровано. Владелец сети сможет читать ваши сообщения и пользоваться вашей учётной записью.</translation>
    </message>
    <message>
        <source>Do not connect</source>
        <translation>Не подключаться</translation>
    </message>
    <message>
        <source>Connect without encryption</source>
        <translation>Подключиться без шифрования</translation>
    </message>
</context>
<context>
    <name>QuickReactions</name>
    <message>
        <source>Reactions</source>
        <translation>Реакции</translation>
    </message>
    <message>
        <source>Other emoji…</source>
        <translation>Другие эмодзи…</translation>
    </message>
</context>
<context>
    <name>QuoteBlock</name>
    <message>
        <source>The original message is not here</source>
        <translation>Исходного сообщения здесь нет</translation>
    </message>
    <message>
        <source>Message deleted</source>
        <translation>Сообщение удалено</translation>
    </message>
    <message>
        <source>Replies to %1: %2</source>
        <translation>В ответ: %1 — %2</translation>
    </message>
    <message>
        <source>Go to the original</source>
        <translation>Перейти к исходному сообщению</translation>
    </message>
</context>
<context>
    <name>ReadByAllPrompt</name>
    <message>
        <source>Name, picture and words go out as messages, and %1 lets everybody who has an account there read all messages.</source>
        <extracomment>%1 is a server.</extracomment>
        <translation>Имя, изображение и слова о себе уходят сообщениями, а %1 даёт читать все сообщения каждому, у кого там есть учётная запись.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Show this to everybody on the server?</source>
        <translation>Показать это всем на сервере?</translation>
    </message>
    <message>
        <source>Save and tell</source>
        <translation>Сохранить и сообщить</translation>
    </message>
</context>
<context>
    <name>ReasonPrompt</name>
    <message>
        <source>The message was not sent</source>
        <translation>Сообщение не отправлено</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Подробнее</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>ReplyStrip</name>
    <message>
        <source>Reply to %1</source>
        <translation>Ответ: %1</translation>
    </message>
    <message>
        <source>Cancel the reply</source>
        <translation>Отменить ответ</translation>
    </message>
    <message>
        <source>Message deleted</source>
        <translation>Сообщение удалено</translation>
    </message>
</context>
<context>
    <name>RequestStrip</name>
    <message>
        <source>Request</source>
        <translation>Запрос</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Разблокировать</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Принять</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Отклонить</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Заблокировать</translation>
    </message>
    <message>
        <source>Nobody learns of your answer. Their conversations come back when you unblock them.</source>
        <translation>Об ответе никто не узнает. Чаты с этим человеком вернутся, если его разблокировать.</translation>
    </message>
    <message>
        <source>Nobody learns of your answer. Pictures are not shown until you accept.</source>
        <translation>Об ответе никто не узнает. Пока запрос не принят, изображения не показываются.</translation>
    </message>
    <message>
        <source>Hides all that this person asks for. They may ask again after a day. The settings show it again.</source>
        <translation>Скрывает все запросы этого человека. Он сможет спросить снова через сутки. Вернуть их можно в настройках.</translation>
    </message>
    <message>
        <source>Hides this person’s conversations and requests until you unblock them in the settings.</source>
        <translation>Скрывает чаты и запросы этого человека, пока вы не разблокируете его в настройках.</translation>
    </message>
</context>
<context>
    <name>RowActions</name>
    <message>
        <source>Message actions</source>
        <translation>Действия с сообщением</translation>
    </message>
    <message>
        <source>React</source>
        <translation>Отреагировать</translation>
    </message>
</context>
<context>
    <name>SaveAsPrompt</name>
    <message>
        <source>Save as</source>
        <translation>Сохранить как</translation>
    </message>
</context>
<context>
    <name>SavedChoice</name>
    <message>
        <source>Saved messages</source>
        <translation>Избранное</translation>
    </message>
    <message>
        <source>for yourself, on this computer only</source>
        <translation>для себя, только на этом компьютере</translation>
    </message>
</context>
<context>
    <name>SelectionStrip</name>
    <message>
        <source>Selected messages</source>
        <translation>Выбранные сообщения</translation>
    </message>
    <message numerus="yes">
        <source>At most %n message(s) at a time</source>
        <translation>
            <numerusform>Не больше %n сообщения за раз</numerusform>
            <numerusform>Не больше %n сообщений за раз</numerusform>
            <numerusform>Не больше %n сообщений за раз</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <comment>messages</comment>
        <translation>
            <numerusform>Выбрано: %n</numerusform>
            <numerusform>Выбрано: %n</numerusform>
            <numerusform>Выбрано: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Скопировать</translation>
    </message>
    <message>
        <source>Forward…</source>
        <translation>Переслать…</translation>
    </message>
    <message>
        <source>Save files</source>
        <translation>Сохранить файлы</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Удалить у всех…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>A few words that belong to the toolkit change at the next start.</source>
        <translation>Часть слов принадлежит системным компонентам и изменится при следующем запуске.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Цвета</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлые</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмные</translation>
    </message>
    <message>
        <source>Morelia %1</source>
        <translation>Morelia %1</translation>
    </message>
    <message>
        <source>Key of your messages</source>
        <translation>Ключ ваших сообщений</translation>
    </message>
</context>
<context>
    <name>SharedPictures</name>
    <message>
        <source>Pictures</source>
        <translation>Изображения</translation>
    </message>
    <message>
        <source>Scroll the pictures</source>
        <translation>Прокрутка изображений</translation>
    </message>
</context>
<context>
    <name>SharedRow</name>
    <message>
        <source>You</source>
        <translation>Вы</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>не читается</translation>
    </message>
</context>
<context>
    <name>SharedRows</name>
    <message>
        <source>Scroll the list</source>
        <translation>Прокрутка списка</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Скопировать ссылку</translation>
    </message>
</context>
<context>
    <name>SignInAgainPage</name>
    <message>
        <source>Sign in again</source>
        <translation>Войти снова</translation>
    </message>
    <message>
        <source>%1 on %2. Your conversations stay, and what waits goes out afterwards.</source>
        <translation>%1 на %2. Переписка сохранится, а неотправленное уйдёт после входа.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Войти</translation>
    </message>
</context>
<context>
    <name>SignInForm</name>
    <message>
        <source>New account</source>
        <translation>Новая учётная запись</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>I have an account</source>
        <translation>У меня есть учётная запись</translation>
    </message>
    <message>
        <source>Make a new account</source>
        <translation>Создать новую</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>chat.example.org</source>
        <translation>chat.example.org</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Логин</translation>
    </message>
    <message>
        <source>Your name, as others see it</source>
        <translation>Ваше имя, как его видят другие</translation>
    </message>
    <message>
        <source>E-mail (not needed)</source>
        <translation>Электронная почта (не обязательно)</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>Создать учётную запись</translation>
    </message>
</context>
<context>
    <name>SignOutPrompt</name>
    <message>
        <source>Remove this account?</source>
        <translation>Удалить эту учётную запись?</translation>
    </message>
    <message>
        <source>Sign out?</source>
        <translation>Выйти из учётной записи?</translation>
    </message>
    <message>
        <source>Remove from this computer?</source>
        <translation>Удалить с этого компьютера?</translation>
    </message>
    <message>
        <source>After the next sign-in its conversations come from the server again, but for what it has not got yet.</source>
        <translation>После следующего входа переписка снова загрузится с сервера, кроме того, чего на нём ещё нет.</translation>
    </message>
    <message>
        <source>Nobody can sign in to it again: its conversations and what waits to be sent are lost.</source>
        <translation>Войти в неё больше не сможет никто: переписка и всё неотправленное пропадут.</translation>
    </message>
    <message>
        <source>Kept conversations can be read here without a connection, and what waits is sent after the next sign-in. Removed ones come from the server again, but for what it has not got yet.</source>
        <translation>Сохранённую переписку можно читать здесь и без связи, а неотправленное уйдёт после следующего входа. Удалённая снова загрузится с сервера, кроме того, чего на нём ещё нет.</translation>
    </message>
    <message>
        <source>Sign out, keep the conversations here</source>
        <translation>Выйти, переписку оставить здесь</translation>
    </message>
    <message>
        <source>Remove with its conversations</source>
        <translation>Удалить вместе с перепиской</translation>
    </message>
    <message>
        <source>Sign out and remove them from this computer</source>
        <translation>Выйти и удалить переписку с этого компьютера</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Остаться</translation>
    </message>
</context>
<context>
    <name>StickyDay</name>
    <message>
        <source>Go to another day</source>
        <translation>Перейти к другому дню</translation>
    </message>
</context>
<context>
    <name>TimelineEmpty</name>
    <message>
        <source>The messages cannot be read. %1</source>
        <translation>Не удаётся прочитать сообщения. %1</translation>
    </message>
    <message>
        <source>The messages appear here as soon as %1 answers.</source>
        <translation>Сообщения появятся здесь, как только ответит %1.</translation>
    </message>
    <message>
        <source>No messages yet. Others on this computer join with this address: %1</source>
        <translation>Сообщений пока нет. Другие на этом компьютере подключаются по адресу: %1</translation>
    </message>
    <message>
        <source>No messages yet. Write the first one below.</source>
        <translation>Сообщений пока нет. Напишите первое.</translation>
    </message>
    <message>
        <source>No messages yet.</source>
        <translation>Сообщений пока нет.</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Скопировать адрес</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
    <message>
        <source>Nothing saved yet. What you write or forward here stays on this computer.</source>
        <translation>Здесь пока пусто. Всё, что вы сюда напишете или перешлёте, останется на этом компьютере.</translation>
    </message>
</context>
<context>
    <name>TimelinePage</name>
    <message>
        <source>Loading earlier messages</source>
        <translation>Загрузка прежних сообщений</translation>
    </message>
</context>
<context>
    <name>UnreadLine</name>
    <message>
        <source>Unread messages</source>
        <translation>Непрочитанные сообщения</translation>
    </message>
</context>
<context>
    <name>UnreadToggle</name>
    <message>
        <source>Show all conversations (%1)</source>
        <translation>Показать все чаты (%1)</translation>
    </message>
    <message>
        <source>Show unread conversations only (%1)</source>
        <translation>Показать только непрочитанные чаты (%1)</translation>
    </message>
    <message>
        <source>Unread conversations only</source>
        <translation>Только непрочитанные чаты</translation>
    </message>
</context>
<context>
    <name>ViewerBar</name>
    <message>
        <source>Smaller</source>
        <translation>Уменьшить</translation>
    </message>
    <message>
        <source>Fit to the window</source>
        <translation>Вписать в окно</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Увеличить</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Копировать изображение</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>Повернуть влево</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>Повернуть вправо</translation>
    </message>
    <message>
        <source>Open with another program…</source>
        <translation>Открыть в другой программе…</translation>
    </message>
    <message>
        <source>Show in the conversation</source>
        <translation>Показать в чате</translation>
    </message>
</context>
<context>
    <name>ViewerSides</name>
    <message>
        <source>Loading the picture</source>
        <translation>Изображение загружается</translation>
    </message>
    <message>
        <source>This picture cannot be read.</source>
        <translation>Это изображение не удаётся прочитать.</translation>
    </message>
    <message>
        <source>This picture cannot be shown. It can still be saved.</source>
        <translation>Это изображение не удаётся показать, но его можно сохранить.</translation>
    </message>
    <message>
        <source>This picture cannot be shown.</source>
        <translation>Это изображение не удаётся показать.</translation>
    </message>
    <message>
        <source>Earlier picture</source>
        <translation>Предыдущее изображение</translation>
    </message>
    <message>
        <source>Later picture</source>
        <translation>Следующее изображение</translation>
    </message>
</context>
<context>
    <name>WaitingWindow</name>
    <message>
        <source>Morelia</source>
        <translation>Morelia</translation>
    </message>
    <message>
        <source>Waiting for the key store of this computer. If it asks for its password, type it there.</source>
        <translation>Ожидание хранилища ключей этого компьютера. Если оно запросит пароль, введите его там.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Завершить</translation>
    </message>
</context>
<context>
    <name>WelcomeChoice</name>
    <message>
        <source>Welcome to Morelia</source>
        <translation>Добро пожаловать в Morelia</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>На этом компьютере</translation>
    </message>
    <message>
        <source>Starts at once, without an account anywhere. Others on this computer can join.</source>
        <translation>Запускается сразу, без регистрации где-либо. Другие на этом компьютере могут присоединиться.</translation>
    </message>
    <message>
        <source>Another server</source>
        <translation>Другой сервер</translation>
    </message>
    <message>
        <source>Join somebody</source>
        <translation>Присоединиться</translation>
    </message>
    <message>
        <source>With an invitation or an address that somebody gave you. Your name is enough.</source>
        <translation>По приглашению или адресу, который вам дали. Достаточно имени.</translation>
    </message>
    <message>
        <source>Sign in, or make an account with a password of your own.</source>
        <translation>Войдите или зарегистрируйтесь со своим паролем.</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome to Morelia</source>
        <translation>Добро пожаловать в Morelia</translation>
    </message>
    <message>
        <source>Scroll the page</source>
        <translation>Прокрутка страницы</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Добавить учётную запись</translation>
    </message>
</context>
</TS>
