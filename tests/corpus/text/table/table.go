// Package table prints tables with aligned columns.
package table

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
)

// Plain writes rows with columns aligned by tabwriter.
func Plain(w io.Writer, rows [][]string) error {
	tw := tabwriter.NewWriter(w, 0, 8, 2, ' ', 0)
	for _, row := range rows {
		if _, err := fmt.Fprintln(tw, strings.Join(row, "\t")); err != nil {
			return err
		}
	}
	return tw.Flush()
}

// Boxed aligns to the right and draws lines between the columns.
func Boxed(w io.Writer, rows [][]string) error {
	tw := tabwriter.NewWriter(w, 5, 0, 1, '.', tabwriter.AlignRight|tabwriter.Debug)
	for _, row := range rows {
		fmt.Fprintln(tw, strings.Join(row, "\t")+"\t")
	}
	return tw.Flush()
}
