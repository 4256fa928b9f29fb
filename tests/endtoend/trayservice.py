#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop's tray on the session bus. Prints a line of JSON for each icon that comes or changes, and does what it reads:
{"do": "activate"}, {"do": "press", "entry": "Quit"}, {"do": "leave"}."""

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

from linesofjson import obey, say  # noqa: E402

NAME = "org.kde.StatusNotifierWatcher"
ITEM = "org.kde.StatusNotifierItem"
MENU = "com.canonical.dbusmenu"
INTERFACE = f"""
<node><interface name="{NAME}">
  <method name="RegisterStatusNotifierItem"><arg type="s" direction="in"/></method>
  <method name="RegisterStatusNotifierHost"><arg type="s" direction="in"/></method>
  <property name="RegisteredStatusNotifierItems" type="as" access="read"/>
  <property name="IsStatusNotifierHostRegistered" type="b" access="read"/>
  <property name="ProtocolVersion" type="i" access="read"/>
  <signal name="StatusNotifierHostRegistered"/>
  <signal name="StatusNotifierHostUnregistered"/>
</interface></node>
"""
PATIENCE_MS = 10_000


class Tray:
    def __init__(self):
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        self.item = ""
        self.hosted = True
        interface = Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0]
        self.bus.register_object("/StatusNotifierWatcher", interface, self.called, self.asked, None)
        self.bus.signal_subscribe(None, ITEM, "NewToolTip", None, None, Gio.DBusSignalFlags.NONE, self.changed)
        Gio.bus_own_name_on_connection(self.bus, NAME, Gio.BusNameOwnerFlags.NONE, lambda *_: say(ready=True), None)

    def called(self, _bus, _sender, _path, _interface, method, parameters, invocation):
        invocation.return_value(None)
        if method == "RegisterStatusNotifierItem":
            self.item = parameters.unpack()[0]
            self.tell()

    def asked(self, _bus, _sender, _path, _interface, name):
        if name == "IsStatusNotifierHostRegistered":
            return GLib.Variant("b", self.hosted)
        return GLib.Variant("i", 0) if name == "ProtocolVersion" else GLib.Variant("as", [self.item] if self.item else [])

    def changed(self, *_):
        try:
            self.tell()
        except GLib.GError:
            self.item = ""  # the program has ended

    def call(self, path, interface, method, arguments):
        return self.bus.call_sync(
            self.item, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, PATIENCE_MS, None
        )

    def read(self, name):
        arguments = GLib.Variant("(ss)", (ITEM, name))
        return self.call("/StatusNotifierItem", "org.freedesktop.DBus.Properties", "Get", arguments).unpack()[0]

    def tell(self):
        if not self.item:
            return
        _, _, title, text = self.read("ToolTip")
        say(title=title, text=text, pictures=len(self.read("IconPixmap")))

    def activate(self, _wish):
        self.call("/StatusNotifierItem", ITEM, "Activate", GLib.Variant("(ii)", (0, 0)))

    def press(self, wish):
        path = self.read("Menu")
        arguments = GLib.Variant("(iias)", (0, -1, []))
        _, (_, _, entries) = self.call(path, MENU, "GetLayout", arguments).unpack()
        labels = {entry[1].get("label", "").replace("_", ""): entry[0] for entry in entries}
        if wish["entry"] not in labels:
            say(missing=wish["entry"], there=sorted(labels))
            return
        event = GLib.Variant("(isvu)", (labels[wish["entry"]], "clicked", GLib.Variant("i", 0), 0))
        self.call(path, MENU, "Event", event)

    def leave(self, _wish):
        self.hosted = False
        self.bus.emit_signal(None, "/StatusNotifierWatcher", NAME, "StatusNotifierHostUnregistered", None)


tray = Tray()
obey(lambda wish: getattr(tray, wish["do"])(wish))
