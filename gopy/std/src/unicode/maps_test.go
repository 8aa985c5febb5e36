package unicode

import "testing"

// What the maps cost each program that imports the package, when it starts.
func BenchmarkMaps(b *testing.B) {
	n := 0
	for b.Loop() {
		n += len(byName(categoryList[:])) + len(byName(scriptList[:])) + len(byName(propertyList[:])) +
			len(byName(foldCategoryList[:])) + len(byName(foldScriptList[:])) + len(aliases())
	}
}
