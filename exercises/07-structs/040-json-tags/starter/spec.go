// Package spec has a struct that is sent as JSON.
package spec

// Spec says what should run.
type Spec struct {
	NodeName string `json: "nodeName,omitempty"`
	Image    string `json:"image"`
	Replicas int    `json:"image"`
	HostIP   string `json:"hostIP, omitempty"`
	Token    string
}
