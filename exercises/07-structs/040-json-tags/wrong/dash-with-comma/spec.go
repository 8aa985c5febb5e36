package spec

type Spec struct {
	NodeName string `json:"nodeName,omitempty"`
	Image    string `json:"image"`
	Replicas int    `json:"replicas"`
	HostIP   string `json:"hostIP,omitempty"`
	Token    string `json:"-,"`
}
