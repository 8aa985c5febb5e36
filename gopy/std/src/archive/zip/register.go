// Methods of compression. Store and Deflate are built in; Deflate uses its readers and writers again, for they are large.

package zip

import (
	"compress/flate"
	"errors"
	"io"
	"sync"
)

// Compressor makes a writer that compresses into w. Close has to write the rest. Several goroutines may call it at once.
type Compressor func(w io.Writer) (io.WriteCloser, error)

// Decompressor makes a reader that decompresses what r gives. Several goroutines may call it at once.
type Decompressor func(r io.Reader) io.ReadCloser

var compressors, decompressors sync.Map // by methods

// RegisterCompressor sets the compressor of a method for all writers. It panics if there is one.
func RegisterCompressor(method uint16, comp Compressor) {
	_, there := compressors.LoadOrStore(method, comp)
	if there || method == Store || method == Deflate {
		panic("compressor already registered")
	}
}

// RegisterDecompressor sets the decompressor of a method for all readers. It panics if there is one.
func RegisterDecompressor(method uint16, dcomp Decompressor) {
	_, there := decompressors.LoadOrStore(method, dcomp)
	if there || method == Store || method == Deflate {
		panic("decompressor already registered")
	}
}

// RegisterCompressor sets the compressor of a method for this writer.
func (w *Writer) RegisterCompressor(method uint16, comp Compressor) {
	if w.compressors == nil {
		w.compressors = map[uint16]Compressor{}
	}
	w.compressors[method] = comp
}

// RegisterDecompressor sets the decompressor of a method for this reader.
func (r *Reader) RegisterDecompressor(method uint16, dcomp Decompressor) {
	if r.decompressors == nil {
		r.decompressors = map[uint16]Decompressor{}
	}
	r.decompressors[method] = dcomp
}

// compress returns a writer for a method.
func (w *Writer) compress(method uint16, to io.Writer) (io.WriteCloser, error) {
	comp := w.compressors[method]
	if comp == nil {
		switch method {
		case Store:
			return stored{to}, nil
		case Deflate:
			return newDeflater(to), nil
		}
		registered, _ := compressors.Load(method)
		comp, _ = registered.(Compressor)
	}
	if comp == nil {
		return nil, ErrAlgorithm
	}
	return comp(to)
}

// decompress returns a reader for a method.
func (r *Reader) decompress(method uint16, from io.Reader) (io.ReadCloser, error) {
	dcomp := r.decompressors[method]
	if dcomp == nil {
		switch method {
		case Store:
			return io.NopCloser(from), nil
		case Deflate:
			return newInflater(from), nil
		}
		registered, _ := decompressors.Load(method)
		dcomp, _ = registered.(Decompressor)
	}
	if dcomp == nil {
		return nil, ErrAlgorithm
	}
	return dcomp(from), nil
}

type stored struct{ io.Writer }

func (stored) Close() error { return nil }

var freeDeflaters, freeInflaters sync.Pool

type deflater struct {
	mu sync.Mutex
	w  *flate.Writer // nil after Close
}

func newDeflater(to io.Writer) *deflater {
	w, ok := freeDeflaters.Get().(*flate.Writer)
	if ok {
		w.Reset(to)
	} else {
		w, _ = flate.NewWriter(to, 5)
	}
	return &deflater{w: w}
}

func (d *deflater) Write(p []byte) (int, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.w == nil {
		return 0, errors.New("Write after Close")
	}
	return d.w.Write(p)
}

func (d *deflater) Close() error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.w == nil {
		return nil
	}
	err := d.w.Close()
	freeDeflaters.Put(d.w)
	d.w = nil
	return err
}

type inflater struct {
	mu sync.Mutex
	r  io.ReadCloser // nil after Close
}

func newInflater(from io.Reader) *inflater {
	r, ok := freeInflaters.Get().(io.ReadCloser)
	if ok {
		r.(flate.Resetter).Reset(from, nil)
	} else {
		r = flate.NewReader(from)
	}
	return &inflater{r: r}
}

func (f *inflater) Read(p []byte) (int, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.r == nil {
		return 0, errors.New("Read after Close")
	}
	return f.r.Read(p)
}

func (f *inflater) Close() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.r == nil {
		return nil
	}
	err := f.r.Close()
	freeInflaters.Put(f.r)
	f.r = nil
	return err
}
