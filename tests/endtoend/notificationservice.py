#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop's notification service on the session bus. Prints a line of JSON for what it is asked, and does what it reads:
{"signal": "ActionInvoked", "id": 3, "text": "default"}."""

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

from linesofjson import obey, say  # noqa: E402

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
INTERFACE = f"""
<node><interface name="{NAME}">
  <method name="GetCapabilities"><arg type="as" direction="out"/></method>
  <method name="GetServerInformation"><arg type="s" direction="out"/><arg type="s" direction="out"/>
    <arg type="s" direction="out"/><arg type="s" direction="out"/></method>
  <method name="Notify"><arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
    <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="as" direction="in"/>
    <arg type="a{{sv}}" direction="in"/><arg type="i" direction="in"/><arg type="u" direction="out"/></method>
  <method name="CloseNotification"><arg type="u" direction="in"/></method>
  <signal name="NotificationClosed"><arg type="u"/><arg type="u"/></signal>
  <signal name="ActionInvoked"><arg type="u"/><arg type="s"/></signal>
  <signal name="NotificationReplied"><arg type="u"/><arg type="s"/></signal>
</interface></node>
"""


class Service:
    def __init__(self):
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        self.last = 0
        interface = Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0]
        self.bus.register_object(PATH, interface, self.called, None, None)
        Gio.bus_own_name_on_connection(self.bus, NAME, Gio.BusNameOwnerFlags.NONE, lambda *_: say(ready=True), None)

    def called(self, _bus, _sender, _path, _interface, method, parameters, invocation):
        answer = None
        if method == "GetCapabilities":
            answer = GLib.Variant("(as)", (["body", "body-markup", "actions", "inline-reply"],))
        elif method == "GetServerInformation":
            answer = GLib.Variant("(ssss)", ("test", "Morelia", "1", "1.2"))
        elif method == "Notify":
            _, replaced, _, title, body, actions, _, _ = parameters.unpack()
            self.last = replaced or self.last + 1
            say(shown=self.last, title=title, body=body, actions=actions[::2])
            answer = GLib.Variant("(u)", (self.last,))
        elif method == "CloseNotification":
            number = parameters.unpack()[0]
            say(closed=number)
            self.emit("NotificationClosed", GLib.Variant("(uu)", (number, 3)))
        invocation.return_value(answer)

    def emit(self, signal, arguments):
        self.bus.emit_signal(None, PATH, NAME, signal, arguments)

    def answer(self, wish):
        self.emit(wish["signal"], GLib.Variant("(us)", (wish["id"], wish["text"])))


service = Service()
obey(service.answer)
