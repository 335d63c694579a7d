"""花名册: whom a group expects. One module for each part of the work; matching.py is the heart."""
