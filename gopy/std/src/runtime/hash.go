package runtime

import "unsafe"

// Hashing, for maps.
//
// Everything rests on one step: multiply two 64-bit words to 128 bits, and fold the halves. Strings and memory go through it 16 bytes
// at a time. Seeds are random for each map, and so is hashkey for each run: nobody can prepare keys that collide.
//
// Equal values must have equal hashes. So +0 and -0 hash alike; a NaN, equal to nothing, gets a random hash, that many of them
// do not pile up in one place.

const (
	hashMul1 = 0x9E3779B97F4A7C15
	hashMul2 = 0xD6E8FEB86659FD93
	hashMul3 = 0xA0761D6478BD642F
)

// hashkey is random; boot sets it.
var hashkey uint64 = hashMul3

func mix(a, b uint64) uint64 {
	hi, lo := mul64(a, b)
	return hi ^ lo
}

// hash64 hashes a word, hash32 half of one.
func hash64(x, seed uint64) uint64 { return mix(x^hashkey, seed^hashMul1) }

func load64(p unsafe.Pointer) uint64 { return *(*uint64)(p) }

func load32(p unsafe.Pointer) uint64 { return uint64(*(*uint32)(p)) }

// memhash hashes n bytes.
func memhash(p unsafe.Pointer, seed uintptr, n uintptr) uintptr {
	h := uint64(seed) ^ hashkey
	var a, b uint64
	switch {
	case n >= 8:
		left := n
		for left > 16 {
			h = mix(load64(p)^hashMul2, load64(unsafe.Add(p, 8))^h)
			p = unsafe.Add(p, 16)
			left -= 16
		}
		// The last 16 bytes, overlapping what is done already; or of 8 to 16, the first and the last 8.
		if n >= 16 {
			a, b = load64(unsafe.Add(p, int(left)-16)), load64(unsafe.Add(p, int(left)-8))
		} else {
			a, b = load64(p), load64(unsafe.Add(p, int(left)-8))
		}
	case n >= 4:
		a, b = load32(p), load32(unsafe.Add(p, n-4))
	case n > 0:
		a = uint64(*(*uint8)(p)) | uint64(*(*uint8)(unsafe.Add(p, n>>1)))<<8 | uint64(*(*uint8)(unsafe.Add(p, n-1)))<<16
	}
	h = mix(a^hashMul1, b^h)
	return uintptr(mix(h^uint64(n), hashMul3))
}

// strhash hashes the string at p.
func strhash(p unsafe.Pointer, seed uintptr) uintptr {
	s := (*stringHeader)(p)
	return memhash(s.data, seed, uintptr(s.len))
}

func hashFloat(f float64, seed uintptr) uintptr {
	switch {
	case f == 0:
		return uintptr(hash64(0, uint64(seed)))
	case f != f:
		return uintptr(hash64(rand(), uint64(seed)))
	}
	return uintptr(hash64(float64bits(f), uint64(seed)))
}

func f32hash(p unsafe.Pointer, seed uintptr) uintptr { return hashFloat(float64(*(*float32)(p)), seed) }

func f64hash(p unsafe.Pointer, seed uintptr) uintptr { return hashFloat(*(*float64)(p), seed) }

func c64hash(p unsafe.Pointer, seed uintptr) uintptr {
	return f32hash(unsafe.Add(p, 4), f32hash(p, seed))
}

func c128hash(p unsafe.Pointer, seed uintptr) uintptr {
	return f64hash(unsafe.Add(p, 8), f64hash(p, seed))
}

// nilinterhash hashes the value of an interface type without methods at p, interhash that of one with methods.
func nilinterhash(p unsafe.Pointer, seed uintptr) uintptr {
	e := (*eface)(p)
	return dynamicHash(e.typ, unsafe.Pointer(&e.data), seed)
}

func interhash(p unsafe.Pointer, seed uintptr) uintptr {
	e := (*eface)(p)
	if e.typ == nil {
		return seed
	}
	return dynamicHash((*itab)(unsafe.Pointer(e.typ)).typ, unsafe.Pointer(&e.data), seed)
}

// dynamicHash hashes an interface value by the address of its data word; it panics if the type has no equality.
func dynamicHash(t *_type, word unsafe.Pointer, seed uintptr) uintptr {
	if t == nil {
		return seed
	}
	if t.flags&flagComparable == 0 {
		panicUnhashable(t)
	}
	return typehash(t, dataAddress(t, (*uint64)(word)), seed)
}

func panicUnhashable(t *_type) {
	panic(errorString("hash of unhashable type " + t.str))
}

// plainHash hashes bytes; see plainEqual.
func plainHash(t *_type, p unsafe.Pointer, seed uintptr) uintptr {
	if t.ptrdata == 0 {
		return memhash(p, seed, t.size)
	}
	h := uint64(seed)
	for i := uintptr(0); i < t.size>>3; i++ {
		w := load64(unsafe.Add(p, i<<3))
		if isPointer(t, i) {
			w = uint64(uint32(w))
		}
		h = hash64(w, h)
	}
	return uintptr(h)
}

// typehash hashes the value of type t at p.
func typehash(t *_type, p unsafe.Pointer, seed uintptr) uintptr {
	if t.flags&flagPlain != 0 {
		return plainHash(t, p, seed)
	}
	if t.hashfn != 0 {
		return callhash(t.hashfn, p, seed)
	}
	switch t.kind {
	case kindFloat32:
		return f32hash(p, seed)
	case kindFloat64:
		return f64hash(p, seed)
	case kindComplex64:
		return c64hash(p, seed)
	case kindComplex128:
		return c128hash(p, seed)
	case kindString:
		return strhash(p, seed)
	case kindInterface:
		if len((*interfacetype)(unsafe.Pointer(t)).methods) == 0 {
			return nilinterhash(p, seed)
		}
		return interhash(p, seed)
	case kindArray:
		a := (*arraytype)(unsafe.Pointer(t))
		for i := uintptr(0); i < a.len; i++ {
			seed = typehash(a.elem, unsafe.Add(p, i*a.elem.size), seed)
		}
		return seed
	case kindStruct:
		fields := (*structtype)(unsafe.Pointer(t)).fields
		for i := range fields {
			f := &fields[i]
			if f.name != "_" {
				seed = typehash(f.typ, unsafe.Add(p, f.offset), seed)
			}
		}
		return seed
	}
	if t.flags&flagComparable == 0 {
		panicUnhashable(t)
	}
	return plainHash(t, p, seed) // pointers, channels, integers
}

// hashAny hashes v as a key of a map[any]T is hashed (for package hash/maphash).
func hashAny(v any, seed uint64) uint64 {
	e := efaceOf(&v)
	if e.typ == nil {
		return hash64(0, seed)
	}
	data := e.data
	return uint64(dynamicHash(e.typ, unsafe.Pointer(&data), uintptr(seed)))
}
