"""The kiosk, through real QML on a real branch."""
