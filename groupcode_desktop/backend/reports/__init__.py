"""健康日报: settings, what members send in, and what the administrators make of it."""
