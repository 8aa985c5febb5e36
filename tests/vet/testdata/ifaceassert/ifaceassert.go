package a

import "io"

type reader interface{ Read() }

type closer interface{ Close() error }

type named[T any] interface{ Read(T) }

func assert(r io.Reader, c io.Closer) {
	_ = r.(io.Writer)
	_ = r.(reader) // want `^impossible type assertion: no type can implement both io\.Reader and .*reader \(conflicting types for Read method\)$`
	_, _ = r.(reader) // want `impossible type assertion`
	_ = c.(closer)
	_ = r.(interface{ Read() int }) // want `no type can implement both io\.Reader and interface\{Read\(\) int\} \(conflicting types for Read method\)`
	switch r.(type) {
	case io.Writer:
	case reader, io.Closer: // want `impossible type assertion`
	case named[int]: // want `no type can implement both io\.Reader and .*named\[int\]`
	case nil:
	}
	switch x := c.(type) {
	case interface{ Close() }: // want `conflicting types for Close method`
		_ = x
	}
}

func generic[T any](r io.Reader) {
	_ = r.(named[T])
}
