"""The host side: runs compiled programs in wasmtime and gives them output, clocks, files and limits. It knows no Go syntax."""
