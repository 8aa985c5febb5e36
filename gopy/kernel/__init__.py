"""The Jupyter kernel: a session of cells (gopy.repl) that speaks Jupyter's protocol, on ipykernel's base.

`python -m gopy.kernel -f FILE` starts it (__main__.py). kernel.py answers the messages; engine.py is the session as the kernel
wants it; publish.py sends what there is to see; the other modules each do one thing that is asked for.
"""
