// Common types, without reflection.

package binary

// fastSize returns the number of bytes that data takes if encodeFast can write it, otherwise 0.
func fastSize(data any) int {
	switch data := data.(type) {
	case bool, int8, uint8, *bool, *int8, *uint8:
		return 1
	case int16, uint16, *int16, *uint16:
		return 2
	case int32, uint32, float32, *int32, *uint32, *float32:
		return 4
	case int64, uint64, float64, *int64, *uint64, *float64:
		return 8
	case []bool:
		return len(data)
	case []int8:
		return len(data)
	case []uint8:
		return len(data)
	case []int16:
		return 2 * len(data)
	case []uint16:
		return 2 * len(data)
	case []int32:
		return 4 * len(data)
	case []uint32:
		return 4 * len(data)
	case []int64:
		return 8 * len(data)
	case []uint64:
		return 8 * len(data)
	case []float32:
		return 4 * len(data)
	case []float64:
		return 8 * len(data)
	}
	return 0
}

// encodeFast writes data.
func (c *coder) encodeFast(data any) {
	switch data := data.(type) {
	case bool:
		c.putBool(data)
	case *bool:
		c.putBool(*data)
	case []bool:
		for _, x := range data {
			c.putBool(x)
		}
	case int8:
		c.put8(uint8(data))
	case *int8:
		c.put8(uint8(*data))
	case []int8:
		for _, x := range data {
			c.put8(uint8(x))
		}
	case uint8:
		c.put8(data)
	case *uint8:
		c.put8(*data)
	case []uint8:
		copy(c.buf, data)
	case int16:
		c.put16(uint16(data))
	case *int16:
		c.put16(uint16(*data))
	case []int16:
		for _, x := range data {
			c.put16(uint16(x))
		}
	case uint16:
		c.put16(data)
	case *uint16:
		c.put16(*data)
	case []uint16:
		for _, x := range data {
			c.put16(x)
		}
	case int32:
		c.put32(uint32(data))
	case *int32:
		c.put32(uint32(*data))
	case []int32:
		for _, x := range data {
			c.put32(uint32(x))
		}
	case uint32:
		c.put32(data)
	case *uint32:
		c.put32(*data)
	case []uint32:
		for _, x := range data {
			c.put32(x)
		}
	case int64:
		c.put64(uint64(data))
	case *int64:
		c.put64(uint64(*data))
	case []int64:
		for _, x := range data {
			c.put64(uint64(x))
		}
	case uint64:
		c.put64(data)
	case *uint64:
		c.put64(*data)
	case []uint64:
		for _, x := range data {
			c.put64(x)
		}
	case float32:
		c.putFloat32(data)
	case *float32:
		c.putFloat32(*data)
	case []float32:
		for _, x := range data {
			c.putFloat32(x)
		}
	case float64:
		c.putFloat64(data)
	case *float64:
		c.putFloat64(*data)
	case []float64:
		for _, x := range data {
			c.putFloat64(x)
		}
	}
}

// decodeFast reads data, and tells whether it can.
func (c *coder) decodeFast(data any) bool {
	switch data := data.(type) {
	case *bool:
		*data = c.getBool()
	case []bool:
		for i := range data {
			data[i] = c.getBool()
		}
	case *int8:
		*data = int8(c.get8())
	case []int8:
		for i := range data {
			data[i] = int8(c.get8())
		}
	case *uint8:
		*data = c.get8()
	case []uint8:
		copy(data, c.buf)
	case *int16:
		*data = int16(c.get16())
	case []int16:
		for i := range data {
			data[i] = int16(c.get16())
		}
	case *uint16:
		*data = c.get16()
	case []uint16:
		for i := range data {
			data[i] = c.get16()
		}
	case *int32:
		*data = int32(c.get32())
	case []int32:
		for i := range data {
			data[i] = int32(c.get32())
		}
	case *uint32:
		*data = c.get32()
	case []uint32:
		for i := range data {
			data[i] = c.get32()
		}
	case *int64:
		*data = int64(c.get64())
	case []int64:
		for i := range data {
			data[i] = int64(c.get64())
		}
	case *uint64:
		*data = c.get64()
	case []uint64:
		for i := range data {
			data[i] = c.get64()
		}
	case *float32:
		*data = c.getFloat32()
	case []float32:
		for i := range data {
			data[i] = c.getFloat32()
		}
	case *float64:
		*data = c.getFloat64()
	case []float64:
		for i := range data {
			data[i] = c.getFloat64()
		}
	default:
		return false
	}
	return true
}
