// Package csvreport sums up sales.
package csvreport

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
)

// Totals reads lines of region, product, amount, and sums by region.
func Totals(r io.Reader) (map[string]float64, error) {
	in := csv.NewReader(r)
	in.Comma = ';'
	in.Comment = '#'
	in.FieldsPerRecord = 3
	in.TrimLeadingSpace = true
	totals := map[string]float64{}
	for {
		record, err := in.Read()
		if errors.Is(err, io.EOF) {
			return totals, nil
		}
		if err != nil {
			return nil, fmt.Errorf("report: %w", err)
		}
		amount, err := strconv.ParseFloat(record[2], 64)
		if err != nil {
			line, column := in.FieldPos(2)
			return nil, fmt.Errorf("report: %d:%d: %w", line, column, err)
		}
		totals[record[0]] += amount
	}
}

// Write writes the totals as CSV.
func Write(w io.Writer, totals map[string]float64) error {
	out := csv.NewWriter(w)
	out.Write([]string{"region", "total"})
	for _, region := range slices.Sorted(maps.Keys(totals)) {
		out.Write([]string{region, strconv.FormatFloat(totals[region], 'f', 2, 64)})
	}
	out.Flush()
	return out.Error()
}
