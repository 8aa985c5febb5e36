"""WebAssembly's binary format: opcodes, LEB128, building a module, printing one. It knows no Go and no IR."""
