using System;
using System.Collections.Generic;

namespace ThreadsSdk.Spec.Linking;

/// <summary>
/// Lists the names that types of the spec cannot have, because C# would take one for the other. The tests of the generator hold the lists
/// to the sources, and write them anew when asked to.
/// </summary>
internal static class ReservedNames
{
    /// <summary>The types people wrote in ThreadsSdk, but for parts of generated ones.</summary>
    private const string Own = """
        AddedErrors AddedTypes AdditionalProperty AddressCheck ApiFailure AttemptPolicy AuthLog AuthRegistration
        AuthorizationWindowError Base64UrlText Bearer BitReader BrokenText Call CarouselStep ChainResplit Characters Check
        CleanUpStep ClientRegistration ConfigurationSources Connection ContainerFailedException ContainerOptionsJson
        ContainerPolling ContainerRequest ContainerStep CoreOptions CredentialsJson Deadline Duplicate DuplicateCheck
        DuplicatePostException DuplicateStep EnvironmentValue ErrorParts ErrorReader Escapes FailedResponse FailureText Failures
        FieldMask FieldName FileLock FileNames FilePublishJournalStore FileSaveStep FileThreadsCredentialStore Finding Fitting
        FolderFlush FolderMediaHost FolderMediaHostOptions ForeignFormat FormWriter Graphemes Handlers HashtagPlacement Hashtags
        HostingStep HttpSender IExpiringThreadsCredentialStore IHasBounds IHasTransport IHasUnread ILockingThreadsCredentialStore
        IMediaHost IPublishJournalLease IPublishJournalStore IThreadsAccessTokenProvider IThreadsBuilder IThreadsClientFactory
        IThreadsCredentialStore IThreadsPublisher IThreadsScheduler IThreadsSender IThreadsUsedStateStore IThreadsUserDataStore
        IThreadsWebhookBatch IThreadsWebhookInbox IUserAccessTokenProvider IWireObject IdempotencyKeyReusedException
        InMemoryPublishJournalStore InMemoryThreadsCredentialStore IndicConjuncts ItemHandle JournalDocument JournalJson
        JournalMedia JournalPost JpegEnd JpegHeader JsonRead JsonWrite KeyedLock KnownTexts LeaseStep LinkFallback LinkReader
        LinkReading Links ListBuilder Log Login LoginSettings LooseObject MediaAddress MediaBuffer MediaCheck MediaFile
        MediaHostException MediaKind MediaLease MediaProbe MediaRules MediaSource MediaSourceConverter MediaUpload Mending
        MetricList Mp4Codecs Mp4Fragments Mp4Header Mp4SampleEntry Mp4SampleLengths Mp4Tables Mp4Track NamedServices NestedFields
        NewPost NewestPosts Next NotAReplyException OAuthEnvironment OddItems OperationDescription OptionsErrors
        OptionsRegistration OptionsValidator OtherJournals OutcomeResolver OutcomeStep Overflow OwnAddressException OwnerFolder
        OwnerOnly Page PageReader PageText Pager ParkedThreadsWebhookEvent PartText PlainLine PlainName PlanBuilder PlanCheck
        PlannedPost PlanningExtensions PngHeader PollSchedule PositionedReading Post PostChain PostHandle PostMatch PostMedia
        PostProperty Prefetch ProcessingTimes PublicAddress PublicationAttempt PublicationOutcome PublicationStep
        PublishCanceledException PublishConfiguration PublishDefaults PublishException PublishExceptionExtensions PublishJournal
        PublishJournalConflictException PublishJournalConverter PublishJournalStoreException PublishLog PublishOptions
        PublishOutcomeUnknownException PublishPlan PublishPlanJson PublishProgress PublishQuotaException PublishResult PublishRun
        PublishStage PublishSteps PublishTelemetry PublishTimeoutException PublishedIdUnknownException PublishedPost Publisher
        QuotaCheck QuotaStep QuotePlacement RecordText RecurringPost RecurringPostRequest Redactor RefusedCard RelativePath
        RepeatedText RepliesApiExtensions ReplyCheck ReplyTarget ReportedDay Resilience ResponseBody ResponseHeaders
        ResponseReader RetrySchedule Rivals RobotsTxt RuleEvaluation ScheduleConflictException SchedulePlace ScheduleProblem
        ScheduleQuery ScheduleRequest ScheduleSummary ScheduledPost ScheduledPostState SecretNames Secrets SentenceEnd
        ServerAddress SharingPage SingleCallStep StoreCalls StoredThreadsCredentials StyledText Telemetry TextAtom TextBoundaries
        TextBoundary TextCounting TextCutter TextPartitioner TextSlice TextUnit TextUnits ThreadsAccessNotGrantedException
        ThreadsApiException ThreadsAuthenticationException ThreadsAuthorization ThreadsBuilder ThreadsBuilderExtensions
        ThreadsBuilderOptions ThreadsCall ThreadsCallback ThreadsCallbackException ThreadsClientFactory ThreadsClientOptions
        ThreadsCodeMissingException ThreadsCredentialStoreException ThreadsCredentials ThreadsCredentialsConverter
        ThreadsErrorKind ThreadsException ThreadsHttp ThreadsInvalidRequestException ThreadsJsonConverter ThreadsLinks
        ThreadsLoginEvent ThreadsLoginEventKind ThreadsLogins ThreadsLoginsExtensions ThreadsLoginsOptions
        ThreadsNotFoundException ThreadsOAuth ThreadsOAuthOptions ThreadsOperation ThreadsOptionsSection
        ThreadsPermissionException ThreadsProtocolException ThreadsQuota ThreadsRateLimitException ThreadsRequest
        ThreadsResponseInfo ThreadsRetry ThreadsSchedulerExtensions ThreadsScopes ThreadsSecrets
        ThreadsServiceCollectionExtensions ThreadsSettings ThreadsSignedRequest ThreadsSignedRequestError
        ThreadsSignedRequestException ThreadsStateException ThreadsTelemetry ThreadsText ThreadsTextCounting ThreadsTokenSource
        ThreadsTransport ThreadsTransportException ThreadsUsage ThreadsValidationException ThreadsWebhookEvent
        ThreadsWebhookSignature TimestampText TokenUse TooLongText TrailingHashtags UnreadItem UrlText UrlWriter UserSchedule
        ValidationError ValueEquality WebHost WireConverter WireError WireReader WireText WireTypes WireWriter
        """;

    /// <summary>The namespaces below ThreadsSdk, and those everything else is in.</summary>
    private const string Namespaces = """
        Auth Client Configuration DependencyInjection Errors Execution Extensions Http Journal MediaAddresses MediaHosting
        MediaProbing MediaSources Microsoft Planning Posts Primitives Publishing Redaction Rules Runtime Scheduling Serialization
        Spec Storage System TextCutting ThreadsSdk Webhooks
        """;

    /// <summary>The types of .NET that every C# file sees, and those the sources of ThreadsSdk name.</summary>
    private const string Framework = """
        AbandonedMutexException AccessControlType AccessViolationException Action Activator Activity ActivityKind ActivitySource
        ActivityStatusCode AggregateException ApartmentState AppContext AppDomain AppDomainSetup AppDomainUnloadedException
        ApplicationException ApplicationId ArgIterator ArgumentException ArgumentNullException ArgumentOutOfRangeException
        ArithmeticException Array ArraySegment ArrayTypeMismatchException Ascii AssemblyLoadEventArgs AssemblyLoadEventHandler
        AsyncCallback AsyncEnumerable AsyncFlowControl AsyncLocal AsyncLocalValueChangedArgs Attribute AttributeTargets
        AttributeUsageAttribute AutoResetEvent BadImageFormatException Barrier BarrierPostPhaseException Base64FormattingOptions
        BinaryPrimitives BinaryReader BinaryWriter BitConverter BitOperations Boolean Buffer BufferedStream Byte ByteArrayContent
        ByteEqualityComparer CLSCompliantAttribute CancellationToken CancellationTokenRegistration CancellationTokenSource
        CannotUnloadAppDomainException Channel Char CharEnumerator ClientCertificateOption CollectionExtensions Comparer
        Comparison CompressedStack ConcurrentExclusiveSchedulerPair ConfigureAwaitOptions Console ConsoleCancelEventArgs
        ConsoleCancelEventHandler ConsoleColor ConsoleKey ConsoleKeyInfo ConsoleModifiers ConsoleSpecialKey ContextBoundObject
        ContextCallback ContextMarshalException ContextStaticAttribute Convert Converter CountdownEvent CryptographicOperations
        CultureAwareComparer CultureInfo DBNull DataMisalignedException DateOnly DateTime DateTimeKind DateTimeOffset DayOfWeek
        Decimal DecompressionMethods DelayBackoffType Delegate DelegatingHandler Dictionary Directory DirectoryInfo
        DirectoryNotFoundException DirectorySecurity DivideByZeroException DllNotFoundException Dns DnsEndPoint Double DriveInfo
        DriveNotFoundException DriveType DuplicateWaitObjectException DynamicallyAccessedMemberTypes EditorBrowsableState
        EncoderFallbackException Encoding EndOfStreamException EntryPointNotFoundException Enum EnumEqualityComparer Enumerable
        EnumerableExecutor EnumerableQuery EnumerationOptions Environment EnvironmentVariableTarget EqualityComparer
        ErrorEventArgs ErrorEventHandler EventArgs EventHandler EventResetMode EventWaitHandle EventWaitHandleAcl Exception
        ExceptionDispatchInfo ExecutionContext ExecutionEngineException FieldAccessException File FileAccess FileAttributes
        FileInfo FileLoadException FileMode FileNotFoundException FileOptions FileShare FileStream FileStreamOptions
        FileStyleUriParser FileSystemAccessRule FileSystemAclExtensions FileSystemEventArgs FileSystemEventHandler FileSystemInfo
        FileSystemRights FileSystemWatcher FlagsAttribute FormUrlEncodedContent FormatException FormattableString
        FtpStyleUriParser Func GC GCCollectionMode GCGenerationInfo GCKind GCMemoryInfo GCNotificationStatus GenericComparer
        GenericEqualityComparer GenericUriParser GenericUriParserOptions GopherStyleUriParser Guid HMACSHA256 Half
        HandleInheritability HashAlgorithmName HashCode HashSet HeaderEncodingSelector HostExecutionContext
        HostExecutionContextManager HttpClient HttpClientFactoryExtensions HttpClientHandler HttpCompletionOption HttpContent
        HttpIOException HttpKeepAlivePingPolicy HttpMessageHandler HttpMessageHandlerFactoryExtensions HttpMessageInvoker
        HttpMethod HttpProtocolException HttpRequestError HttpRequestException HttpRequestMessage HttpRequestOptions
        HttpRequestOptionsKey HttpResponseMessage HttpStatusCode HttpStyleUriParser HttpVersion HttpVersionPolicy
        IAlternateEqualityComparer IAsyncDisposable IAsyncEnumerable IAsyncEnumerator IAsyncResult ICloneable ICollection
        IComparable IComparer IConfiguration IConvertible ICustomFormatter IDictionary IDisposable IEnumerable IEnumerator
        IEqualityComparer IEquatable IFormatProvider IFormattable IGrouping IHttpClientBuilder IHttpClientFactory
        IHttpMessageHandlerFactory IJsonTypeInfoResolver IList ILogger ILoggerFactory ILookup IOCompletionCallback IOException
        IObservable IObserver IOrderedAsyncEnumerable IOrderedEnumerable IOrderedQueryable IPAddress IPNetwork IParsable IProgress
        IQueryProvider IQueryable IReadOnlyCollection IReadOnlyDictionary IReadOnlyList IReadOnlySet IServiceCollection
        IServiceProvider IServiceProviderIsKeyedService IServiceProviderIsService ISet ISpanFormattable ISpanParsable
        IThreadPoolWorkItem ITimer IUtf8SpanFormattable IUtf8SpanParsable ImmutableArray ImmutableArrayExtensions IncrementalHash
        Index IndexOutOfRangeException InheritanceFlags InsufficientExecutionStackException InsufficientMemoryException Int128
        Int16 Int32 Int64 IntPtr Interlocked InternalBufferOverflowException InvalidCastException InvalidDataException
        InvalidOperationException InvalidProgramException InvalidTimeZoneException JavaScriptEncoder JsonConverter
        JsonConverterFactory JsonDocument JsonElement JsonException JsonIgnoreCondition JsonKnownNamingPolicy JsonMetadataServices
        JsonProperty JsonSerializer JsonSerializerContext JsonSerializerOptions JsonSourceGenerationMode JsonTokenType
        JsonTypeInfo JsonValueKind JsonWriterOptions KeyNotFoundException KeyValuePair Lazy LazyInitializer LazyThreadSafetyMode
        LdapStyleUriParser LinkedList LinkedListNode List LoaderOptimization LoaderOptimizationAttribute LocalDataStoreSlot Lock
        LockCookie LockRecursionException LockRecursionPolicy LogLevel Lookup MTAThreadAttribute ManualResetEvent
        ManualResetEventSlim Marshal MarshalByRefObject MatchCasing MatchType Math MathF MediaTypeHeaderValue
        MemberAccessException Memory MemoryExtensions MemoryMarshal MemoryStream MessageProcessingHandler Meter
        MethodAccessException MethodImplOptions MidpointRounding MissingFieldException MissingMemberException
        MissingMethodException ModuleHandle Monitor MulticastDelegate MulticastNotSupportedException MultipartContent
        MultipartFormDataContent Mutex MutexAcl NamedWaitHandleOptions NativeOverlapped NetPipeStyleUriParser NetTcpStyleUriParser
        NetworkStream NewsStyleUriParser NonRandomizedStringEqualityComparer NonSerializedAttribute NotFiniteNumberException
        NotImplementedException NotSupportedException NotifyFilters NullLogger NullReferenceException Nullable NullableComparer
        NullableEqualityComparer NumberStyles Object ObjectComparer ObjectDisposedException ObjectEqualityComparer
        ObsoleteAttribute OperatingSystem OperationCanceledException OperationStatus Options OptionsValidationException
        OrderedDictionary OrderedParallelQuery OrdinalComparer OutOfMemoryException Outcome OverflowException Overlapped Parallel
        ParallelEnumerable ParallelExecutionMode ParallelLoopResult ParallelLoopState ParallelMergeOptions ParallelOptions
        ParallelQuery ParamArrayAttribute ParameterizedThreadStart Path PathTooLongException PeriodicTimer PlatformID
        PlatformNotSupportedException PreAllocatedOverlapped Predicate PriorityQueue Progress PropagationFlags ProtocolType
        Queryable Queue Random RandomAccess RandomNumberGenerator Range RangeHeaderValue RankException ReadOnlyMemory
        ReadOnlyMemoryContent ReadOnlySpan ReaderWriterLock ReaderWriterLockSlim ReferenceEqualityComparer RegisteredWaitHandle
        RenamedEventArgs RenamedEventHandler ResilienceContextPool ResiliencePipeline ResiliencePipelineBuilder ResolveEventArgs
        ResolveEventHandler RetryStrategyOptions Rune RuntimeArgumentHandle RuntimeFieldHandle RuntimeMethodHandle
        RuntimeTypeHandle SByte SHA256 STAThreadAttribute SafeFileHandle SearchOption SearchValues SeekOrigin Semaphore
        SemaphoreAcl SemaphoreFullException SemaphoreSlim SendOrPostCallback SequencePosition SerializableAttribute
        ServiceDescriptor ServiceLifetime Single Socket SocketException SocketType SocketsHttpConnectionContext SocketsHttpHandler
        SocketsHttpPlaintextStreamFilterContext SortedDictionary SortedList SortedSet Span SpinLock SpinWait Stack
        StackOverflowException Stream StreamContent StreamReader StreamWriter String StringBuilder StringComparer StringComparison
        StringContent StringInfo StringNormalizationExtensions StringReader StringSplitOptions StringWriter SynchronizationContext
        SynchronizationLockException SystemException TagList Task TaskAsyncEnumerableExtensions TaskCanceledException
        TaskCompletionSource TaskContinuationOptions TaskCreationOptions TaskExtensions TaskFactory TaskScheduler
        TaskSchedulerException TaskStatus TaskToAsyncResult TextReader TextWriter Thread ThreadAbortException
        ThreadExceptionEventArgs ThreadExceptionEventHandler ThreadInterruptedException ThreadLocal ThreadPool
        ThreadPoolBoundHandle ThreadPriority ThreadStart ThreadStartException ThreadState ThreadStateException
        ThreadStaticAttribute ThreadingAclExtensions TimeOnly TimeProvider TimeSpan TimeZone TimeZoneInfo
        TimeZoneNotFoundException Timeout TimeoutException TimeoutRejectedException TimeoutStrategyOptions Timer TimerCallback
        TreeSet Tuple TupleExtensions Type TypeAccessException TypeCode TypeInitializationException TypeLoadException
        TypeUnloadedException TypedReference UInt128 UInt16 UInt32 UInt64 UIntPtr UTF8Encoding UnauthorizedAccessException
        UnboundedChannelOptions UnhandledExceptionEventArgs UnhandledExceptionEventHandler UnicodeCategory
        UnitySerializationHolder UnixFileMode UnmanagedMemoryAccessor UnmanagedMemoryStream UnmanagedType
        UnobservedTaskExceptionEventArgs UnreachableException Uri UriBuilder UriComponents UriCreationOptions UriFormat
        UriFormatException UriHostNameType UriKind UriParser UriPartial UriTypeConverter Utf8JsonReader Utf8JsonWriter Utf8Parser
        ValidateOptionsResult ValueTask ValueTuple ValueType Version Void Volatile WaitCallback WaitForChangedResult WaitHandle
        WaitHandleCannotBeOpenedException WaitHandleExtensions WaitOrTimerCallback WatcherChangeTypes WeakReference WebUtility
        WindowsIdentity
        """;

    private static readonly HashSet<string> OwnNames = Split(Own);
    private static readonly HashSet<string> NamespaceNames = Split(Namespaces);
    private static readonly HashSet<string> FrameworkNames = Split(Framework);

    /// <summary>Says what type has a name; null when none has.</summary>
    public static string? Type(string name) =>
        OwnNames.Contains(name) ? "a type of ThreadsSdk"
        : FrameworkNames.Contains(name) ? "a type of .NET"
        : name == "ThreadsOverlay" || name.EndsWith("Additions", StringComparison.Ordinal)
            ? "a type that is written for what a project adds"
        : null;

    /// <summary>Says what namespace has a name; null when none has.</summary>
    public static string? Namespace(string name) => NamespaceNames.Contains(name) ? "a namespace of ThreadsSdk or .NET" : null;

    private static HashSet<string> Split(string names) =>
        new(names.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
