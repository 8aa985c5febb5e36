package runtime

// Size classes.
//
// Objects up to 32 KiB are rounded up to one of 67 sizes, so that an object that dies makes room for many others. The sizes are those of
// gc's allocator. They are visible: append makes a slice as large as the object that it lies in (see growslice).
//
// Objects with pointers need eight bytes more, for the header in front of them. So there are two sorts of spans (heap.go) for every
// class: those for objects without pointers have slots of just the class's size, the others have slots of the size plus 8.

const (
	numClasses   = 68
	maxSmallSize = 32768
	headerSize   = 8
)

var classToSize = [numClasses]uint16{
	0, 8, 16, 24, 32, 48, 64, 80, 96, 112, 128, 144, 160, 176, 192, 208, 224, 240, 256, 288, 320, 352, 384, 416, 448, 480, 512,
	576, 640, 704, 768, 896, 1024, 1152, 1280, 1408, 1536, 1792, 2048, 2304, 2688, 3072, 3200, 3456, 4096, 4864, 5376, 6144,
	6528, 6784, 6912, 8192, 9472, 9728, 10240, 10880, 12288, 13568, 14336, 16384, 18432, 19072, 20480, 21760, 24576, 27264,
	28672, 32768,
}

// sizeToClass gives the class for (size+7)/8 up to 1024 bytes; largeToClass for (size-1024+127)/128 above. fillClasses makes them.
var (
	sizeToClass  [1024/8 + 1]uint8
	largeToClass [(maxSmallSize-1024)/128 + 1]uint8
)

func fillClasses() {
	class := 0
	for i := range sizeToClass {
		for int(classToSize[class]) < i*8 {
			class++
		}
		sizeToClass[i] = uint8(class)
	}
	for i := range largeToClass {
		for int(classToSize[class]) < 1024+i*128 {
			class++
		}
		largeToClass[i] = uint8(class)
	}
}

// classOf is the size class for 0 < size <= maxSmallSize.
func classOf(size uintptr) uint8 {
	if size <= 1024 {
		return sizeToClass[(size+7)>>3]
	}
	return largeToClass[(size-1024+127)>>7]
}

// roundupsize is the size of the block in which gc's allocator would place an object, without its own header there (which objects with
// pointers have if they are larger than 512 bytes).
func roundupsize(size uintptr, noscan bool) uintptr {
	header := uintptr(0)
	if !noscan && size > 512 {
		header = headerSize
	}
	if size <= maxSmallSize-headerSize {
		if size == 0 {
			return 0
		}
		size += header
		// gc's table of small sizes ends 8 bytes before 1024, which makes no difference: the classes are the same.
		return uintptr(classToSize[classOf(size)]) - header
	}
	rounded := size + pageSize - 1
	if rounded < size {
		return size
	}
	return rounded &^ (pageSize - 1)
}
