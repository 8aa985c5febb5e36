fmt.Println()
fmt.Printf()
fmt.Sprintf()
fmt.Errorf()
