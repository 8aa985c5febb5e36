// Compressing and decompressing: gzip, zlib and flate.
package main

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
)

func main() {
	text := strings.Repeat("How much wood would a woodchuck chuck if a woodchuck could chuck wood? ", 2000)
	for _, level := range []int{flate.NoCompression, flate.BestSpeed, flate.DefaultCompression, flate.BestCompression, flate.HuffmanOnly} {
		var b bytes.Buffer
		w, err := flate.NewWriter(&b, level)
		if err != nil {
			fmt.Println(err)
			return
		}
		io.WriteString(w, text)
		err = w.Close()
		size := b.Len()
		back, err2 := io.ReadAll(flate.NewReader(&b))
		fmt.Println(level, err, err2, size < len(text)+100, size < len(text)/2, size < len(text)/50, string(back) == text)
	}

	var file bytes.Buffer
	z := gzip.NewWriter(&file)
	z.Name = "wood.txt"
	z.Comment = "tongue twister"
	z.ModTime = time.Date(2024, 2, 29, 12, 0, 0, 0, time.UTC)
	fmt.Fprint(z, text)
	fmt.Println(z.Close())
	fmt.Println(hex.EncodeToString(file.Bytes()[:18]))
	r, err := gzip.NewReader(&file)
	fmt.Println(r.Name, r.Comment, r.ModTime.UTC(), r.OS, err)
	back, err := io.ReadAll(r)
	fmt.Println(len(back), string(back[:20]), err, r.Close())

	// A file that gzip has made.
	data, _ := base64.StdEncoding.DecodeString("H4sIAAAAAAAAA8tIzcnJVyjPL8pJ4QIALTsIrwwAAAA=")
	r, err = gzip.NewReader(bytes.NewReader(data))
	fmt.Println(err)
	back, err = io.ReadAll(r)
	fmt.Printf("%q %v\n", back, err)
	data[20] ^= 4
	r, _ = gzip.NewReader(bytes.NewReader(data))
	_, err = io.ReadAll(r)
	fmt.Println(err, errors.Is(err, gzip.ErrChecksum))
	_, err = gzip.NewReader(strings.NewReader("plain text, no gzip"))
	fmt.Println(err)
	r, _ = gzip.NewReader(bytes.NewReader(data[:20]))
	_, err = io.ReadAll(r)
	fmt.Println(err)

	// A pipe: what is flushed can be read at once.
	pr, pw := io.Pipe()
	done := make(chan bool)
	go func() {
		zr, err := zlib.NewReader(pr)
		if err != nil {
			fmt.Println(err)
		}
		p := make([]byte, 100)
		for {
			n, err := zr.Read(p)
			if n > 0 {
				fmt.Printf("got %q\n", p[:n])
				done <- true
			}
			if err != nil {
				fmt.Println(err)
				break
			}
		}
		close(done)
	}()
	zw := zlib.NewWriter(pw)
	for _, line := range []string{"first", "second", "third"} {
		fmt.Fprintln(zw, line)
		zw.Flush()
		<-done
	}
	zw.Close()
	<-done

	dict := []byte("hello world, hello gopher")
	var b bytes.Buffer
	dw, _ := zlib.NewWriterLevelDict(&b, zlib.BestCompression, dict)
	fmt.Fprint(dw, "hello gopher")
	dw.Close()
	_, err = zlib.NewReader(bytes.NewReader(b.Bytes()))
	fmt.Println(err)
	dr, err := zlib.NewReaderDict(&b, dict)
	back, err2 := io.ReadAll(dr)
	fmt.Println(string(back), err, err2)
	_, err = io.ReadAll(flate.NewReader(strings.NewReader("\x07garbage")))
	fmt.Printf("%v %T\n", err, err)
	_, err = flate.NewWriter(&b, 42)
	fmt.Println(err)
}

// Output:
// 0 <nil> <nil> true false false true
// 1 <nil> <nil> true true true true
// -1 <nil> <nil> true true true true
// 9 <nil> <nil> true true true true
// -2 <nil> <nil> true true false true
// <nil>
// 1f8b0818c071e06500ff776f6f642e747874
// wood.txt tongue twister 2024-02-29 12:00:00 +0000 UTC 255 <nil>
// 142000 How much wood would  <nil> <nil>
// <nil>
// "hello world\n" <nil>
// gzip: invalid checksum true
// gzip: invalid header
// unexpected EOF
// got "first\n"
// got "second\n"
// got "third\n"
// EOF
// zlib: invalid dictionary
// hello gopher <nil> <nil>
// flate: corrupt input before offset 1 flate.CorruptInputError
// flate: invalid compression level 42: want value in range [-2, 9]
