namespace ThreadsSdk.Testing

    sealed record ThreadsFixture
        IReadOnlyDictionary<string, string> Form { get; }
        IReadOnlyDictionary<string, string> Headers { get; }
        bool IsError { get; }
        string Method { get; }
        string Name { get; }
        string Operation { get; }
        string Path { get; }
        IReadOnlyDictionary<string, string> Query { get; }

    static class ThreadsFixtures
        const string AccessToken = "TEST-USER-TOKEN"
        static void AddTo(WireMockServer server)
        static void AddTo(WireMockServer server, IEnumerable<string> operations)
        static IReadOnlyList<ThreadsFixture> All { get; }
        static IReadOnlyList<string> Operations { get; }
