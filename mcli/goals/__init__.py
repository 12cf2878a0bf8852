"""The five LBS goal paths: which listing leads where, and why."""
