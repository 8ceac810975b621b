"""Prior notification: that the receiving State was told, when, of what; what it says to that; and by when it is asked."""

from warifu.casework.notifications.asked import (
    AcknowledgeNotification,
    Channel,
    GivePriorNotification,
    NotificationAcknowledged,
    NotificationObjectedTo,
    ObjectToNotification,
    PriorNotificationGiven,
)
from warifu.casework.notifications.notifying import Notification, Notifications, Reply, decide, evolve

__all__ = [
    "AcknowledgeNotification",
    "Channel",
    "GivePriorNotification",
    "Notification",
    "NotificationAcknowledged",
    "NotificationObjectedTo",
    "Notifications",
    "ObjectToNotification",
    "PriorNotificationGiven",
    "Reply",
    "decide",
    "evolve",
]
