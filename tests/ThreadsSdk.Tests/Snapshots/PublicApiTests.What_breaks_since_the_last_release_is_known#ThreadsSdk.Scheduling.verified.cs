// What breaks since 0.1.0 in preparation: lines that are gone (-), and what stands there now (+).
