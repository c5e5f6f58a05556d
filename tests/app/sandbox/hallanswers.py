# SPDX-FileCopyrightText: Yibao Desk contributors
# SPDX-License-Identifier: MulanPSL-2.0
"""How the independent hall says no, and how it reads what it is sent."""

import datetime
import re


class Answer(Exception):
    """An answer that is not a success."""

    def __init__(self, code, message, **data):
        super().__init__(message)
        self.code, self.message, self.data = code, message, data


def parameter(data, name, shape=r".{1,200}"):
    value = data.get(name)
    if not isinstance(value, str) or not re.fullmatch(shape, value):
        raise Answer(690010, "参数有误", field=name)
    return value


def cert_no(head):
    weights = [pow(2, 17 - i, 11) for i in range(17)]
    return head + "10X98765432"[sum(int(c) * w for c, w in zip(head, weights)) % 11]


def birthday(number):
    """Of a citizen's number; None when it is not one."""
    if not re.fullmatch(r"[0-9]{17}[0-9X]", number) or cert_no(number[:17]) != number:
        return None
    try:
        return datetime.date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return None
