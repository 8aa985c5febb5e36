"""Grading what many have handed in.

```
directory --find_submissions--> [Submission] --grade (batch)--> Job --Executor--> worker process --> Answer --> Store
```

submissions.py finds what each student has handed in; archive.py, gitstore.py and notebook.py take the exercise's files out
of it without unpacking anything else; worker.py is the process that does this, and the marking, for one job; executor.py
starts and kills such processes; batch.py hands out what is not marked yet; store.py keeps the marks, one transaction each;
record.py turns marks into data and back.
"""
