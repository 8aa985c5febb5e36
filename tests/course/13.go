mySlice1:=new([]int)           // mySlice1: <*[]int>(0xc00000c030)
mySlice2:=new([]int, 0)        // mySlice2: <[]int> (length: 0, cap: 0)
mySlice3:=new([]int, 10)       // mySlice3: <[]int>(length: 10, cap: 10)
mySlice4:=new([]int, 10, 20)   // mySlice4: <[]int>(length: 10, cap: 20)
