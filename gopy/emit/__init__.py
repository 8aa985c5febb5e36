"""From the intermediate representation to WebAssembly: instruction selection, functions, data, whole modules."""
