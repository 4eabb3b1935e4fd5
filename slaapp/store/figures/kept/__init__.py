"""What was reckoned of the leads of a file, kept while the file is open, and brought up to date.

Facts of figures add up over leads. So a question's facts are kept in blocks of leads by number,
without the leads on which time still tells (``moving``): a clock that runs, a silence that will
decide. Those are read each time; a block is read again once somebody wrote about one of its other
leads (``following``). ``asking`` puts it together; what it gives is what a reading of everything
gives, to the last digit.
"""
