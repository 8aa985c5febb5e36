// Package check tests gopy's package image/jpeg with Go's.
package check

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	real "image/jpeg"
	"math/rand"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"testing"

	ours "gopystd/image/jpeg"
)

var random = rand.New(rand.NewSource(1))

// parts gives the samples of a picture, and a text with all else.
func parts(m image.Image) (samples [][]byte, rest string) {
	switch m := m.(type) {
	case *image.Gray:
		return [][]byte{m.Pix}, fmt.Sprint("gray", m.Stride, m.Rect, len(m.Pix))
	case *image.YCbCr:
		return [][]byte{m.Y, m.Cb, m.Cr}, fmt.Sprint("ycbcr", m.YStride, m.CStride, m.SubsampleRatio, m.Rect, len(m.Y), len(m.Cb), len(m.Cr))
	case *image.RGBA:
		return [][]byte{m.Pix}, fmt.Sprint("rgba", m.Stride, m.Rect, len(m.Pix))
	case *image.CMYK:
		return [][]byte{m.Pix}, fmt.Sprint("cmyk", m.Stride, m.Rect, len(m.Pix))
	}
	return nil, fmt.Sprintf("%T", m)
}

// compare says whether samples differ by at most a limit, and how many do.
func compare(t *testing.T, name string, got, want image.Image, limit int) {
	t.Helper()
	a, rest := parts(got)
	b, wantRest := parts(want)
	if rest != wantRest {
		t.Fatalf("%s: %s, want %s", name, rest, wantRest)
	}
	differ, all := 0, 0
	for i := range a {
		for k := range a[i] {
			d := int(a[i][k]) - int(b[i][k])
			if d < 0 {
				d = -d
			}
			if d > limit {
				t.Fatalf("%s: byte %d of plane %d is %d, want %d", name, k, i, a[i][k], b[i][k])
			}
			all++
			if d > 0 {
				differ++
			}
		}
	}
	if testing.Verbose() && limit > 0 && all > 10000 {
		t.Logf("%s: %d of %d samples differ", name, differ, all)
	}
	if differ*10 > all && all > 1000 {
		t.Errorf("%s: %d of %d samples differ", name, differ, all)
	}
}

type file struct {
	name string
	data []byte
}

func readAll(t *testing.T) (files []file) {
	names, _ := filepath.Glob(filepath.Join(runtime.GOROOT(), "src/image/testdata/*.jpeg"))
	if len(names) == 0 {
		t.Skip("Go's test data is not there")
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file{filepath.Base(name), data})
	}
	return files
}

func TestFiles(t *testing.T) {
	for _, f := range readAll(t) {
		name, data := f.name, f.data
		got, err := ours.Decode(bytes.NewReader(data))
		want, wantErr := real.Decode(bytes.NewReader(data))
		if fmt.Sprint(err) != fmt.Sprint(wantErr) {
			t.Errorf("%s: %v, want %v", name, err, wantErr)
			continue
		}
		if err != nil {
			continue
		}
		limit := 1
		if strings.Contains(fmt.Sprintf("%T", want), "CMYK") {
			limit = 4 // color makes more of it
		}
		compare(t, name, got, want, limit)
		c, err := ours.DecodeConfig(bytes.NewReader(data))
		wantC, wantErr := real.DecodeConfig(bytes.NewReader(data))
		if !reflect.DeepEqual(c, wantC) || err != wantErr {
			t.Error(name, c, err)
		}
	}
}

// TestErrors damages files. What Go refuses is refused with the same error.
func TestErrors(t *testing.T) {
	for _, f := range readAll(t) {
		name, data := f.name, f.data
		different := map[string]int{}
		for range 60 {
			bad := bytes.Clone(data)
			for range 1 + random.Intn(3) {
				at := random.Intn(len(bad))
				if random.Intn(3) > 0 {
					at = random.Intn(700)
				}
				bad[at] = byte(random.Intn(256))
				if random.Intn(4) == 0 {
					bad[at] = 0xff
				}
			}
			if random.Intn(3) == 0 {
				bad = bad[:random.Intn(len(bad))]
			}
			c, err := real.DecodeConfig(bytes.NewReader(bad))
			got, gotErr := ours.DecodeConfig(bytes.NewReader(bad))
			if fmt.Sprint(err) != fmt.Sprint(gotErr) || !reflect.DeepEqual(got, c) {
				different[fmt.Sprintf("config %v %v, want %v %v", got, gotErr, c, err)]++
			}
			if c.Width*c.Height > 1<<20 {
				continue
			}
			want, err := real.Decode(bytes.NewReader(bad))
			m, gotErr := ours.Decode(bytes.NewReader(bad))
			if fmt.Sprint(err) != fmt.Sprint(gotErr) {
				different[fmt.Sprintf("%v, want %v", gotErr, err)]++
			} else if err == nil {
				_, a := parts(m)
				if _, b := parts(want); a != b {
					different[fmt.Sprint(a, b)]++
				}
			}
		}
		for what, n := range different {
			t.Error(name, n, what)
		}
	}
}

// other hides what kind of picture it is.
type other struct{ image.Image }

func randomPicture(i int) image.Image {
	r := image.Rect(0, 0, 1+random.Intn(60), 1+random.Intn(60)).Add(image.Pt(random.Intn(30)-15, random.Intn(30)-15))
	var m draw.Image
	switch i % 4 {
	case 0:
		m = image.NewGray(r)
	case 1, 2:
		m = image.NewRGBA(r)
	case 3:
		y := image.NewYCbCr(r, image.YCbCrSubsampleRatio(random.Intn(6)))
		for _, p := range [][]byte{y.Y, y.Cb, y.Cr} {
			for k := range p {
				p[k] = byte(k*3/2 + random.Intn(9))
			}
		}
		return y
	}
	fx, fy := random.Intn(9), random.Intn(9)
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			m.Set(x, y, color.RGBA{byte(x * fx), byte(y * fy), byte(x*y + random.Intn(1+fx*fy)), 255})
		}
	}
	if i%4 == 2 {
		return other{m}
	}
	return m
}

func TestEncode(t *testing.T) {
	same, all := 0, 0
	for i := range 300 {
		m := randomPicture(i)
		o := &real.Options{Quality: random.Intn(110) - 5}
		if i%10 == 0 {
			o = nil
		}
		var b, c bytes.Buffer
		if err := ours.Encode(&b, m, (*ours.Options)(o)); err != nil {
			t.Fatal(err)
		}
		real.Encode(&c, m, o)
		head := bytes.Index(c.Bytes(), []byte{0xff, 0xda})
		if !bytes.Equal(b.Bytes()[:head+10], c.Bytes()[:head+10]) {
			t.Fatalf("%d: other tables", i)
		}
		all++
		if bytes.Equal(b.Bytes(), c.Bytes()) {
			same++
		}
		got, err := real.Decode(bytes.NewReader(b.Bytes()))
		if err != nil {
			t.Fatal(err)
		}
		want, err := real.Decode(bytes.NewReader(c.Bytes()))
		if err != nil {
			t.Fatal(err)
		}
		// Where a coefficient is in the middle between two it may be written as either, which the tables of low quality make much of.
		a, rest := parts(got)
		z, wantRest := parts(want)
		if rest != wantRest {
			t.Fatal(rest, wantRest)
		}
		sum, count := 0, 0
		for i := range a {
			for k := range a[i] {
				d := int(a[i][k]) - int(z[i][k])
				sum += max(d, -d)
				count++
			}
		}
		if sum > count {
			t.Errorf("%d: samples differ by %d, of %d", i, sum, count)
		}
		ourGot, err := ours.Decode(bytes.NewReader(b.Bytes()))
		if err != nil {
			t.Fatal(err)
		}
		compare(t, fmt.Sprint(i), ourGot, got, 1)
	}
	t.Log(same, "of", all, "files are the same")
}
