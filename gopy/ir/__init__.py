"""The intermediate representation: functions of basic blocks over typed locals. It knows no syntax tree and no wasm encoding."""
