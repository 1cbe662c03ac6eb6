namespace Microsoft.Extensions.DependencyInjection

    interface IThreadsBuilder
        string Name { get; }
        IServiceCollection Services { get; }

    static class ThreadsBuilderExtensions
        static IThreadsBuilder AddCredentialStore(this IThreadsBuilder builder, Func<IServiceProvider, IThreadsCredentialStore> create)
        static IThreadsBuilder AddCredentialStore<TStore>(this IThreadsBuilder builder)
        static IThreadsBuilder AddFileCredentialStore(this IThreadsBuilder builder, string folder)
        static IThreadsBuilder AddFileJournalStore(this IThreadsBuilder builder, string folder)
        static IThreadsBuilder AddFolderMediaHost(this IThreadsBuilder builder, Action<FolderMediaHostOptions> configure)
        static IThreadsBuilder AddFolderMediaHost(this IThreadsBuilder builder, IConfiguration configuration)
        static IThreadsBuilder AddJournalStore(this IThreadsBuilder builder, Func<IServiceProvider, IPublishJournalStore> create)
        static IThreadsBuilder AddJournalStore<TStore>(this IThreadsBuilder builder)
        static IThreadsBuilder AddLogins(this IThreadsBuilder builder, Action<ThreadsLoginsOptions>? configure = default)
        static IThreadsBuilder AddLogins(this IThreadsBuilder builder, IConfiguration configuration)
        static IThreadsBuilder AddMediaHost(this IThreadsBuilder builder, Func<IServiceProvider, IMediaHost> create)
        static IThreadsBuilder AddMediaHost<THost>(this IThreadsBuilder builder)
        static IThreadsBuilder AddOAuth(this IThreadsBuilder builder, Action<ThreadsOAuthOptions>? configure = default)
        static IThreadsBuilder AddOAuth(this IThreadsBuilder builder, IConfiguration configuration)
        static IThreadsBuilder ConfigureHttpClient(this IThreadsBuilder builder, Action<IHttpClientBuilder> configure)
        static IThreadsBuilder ConfigureOAuthHttpClient(this IThreadsBuilder builder, Action<IHttpClientBuilder> configure)
        static IThreadsBuilder ConfigurePublishing(this IThreadsBuilder builder, Func<PublishOptions, PublishOptions> configure)
        static IThreadsBuilder ForUser(this IThreadsBuilder builder, Func<IServiceProvider, string> userId)

    static class ThreadsServiceCollectionExtensions
        static IThreadsBuilder AddThreads(this IServiceCollection services, Action<ThreadsClientOptions>? configure = default)
        static IThreadsBuilder AddThreads(this IServiceCollection services, IConfiguration configuration)
        static IThreadsBuilder AddThreads(this IServiceCollection services, string name, Action<ThreadsClientOptions>? configure = default)
        static IThreadsBuilder AddThreads(this IServiceCollection services, string name, IConfiguration configuration)

namespace ThreadsSdk

    sealed record ActionResult : IWireObject
        ctor()
        IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
        bool? Success { get; init; }

    sealed record AppToken : IWireObject
        ctor()
        required string AccessToken { get; init; }
        IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
        string? TokenType { get; init; }

    sealed record AuthorizationCallback : IWireObject
        ctor()
        IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
        string? Code { get; init; }
        AuthorizationError? Error { get; init; }
        string? ErrorCode { get; init; }
        string? ErrorDescription { get; init; }
        string? ErrorMessage { get; init; }
        string? ErrorReason { get; init; }
        string? State { get; init; }

    readonly record struct AuthorizationError : IWireObject
        ctor(string? Value)
        static AuthorizationError AccessDenied { get; }
        bool IsKnown { get; }
        static IReadOnlyList<AuthorizationError> Known { get; }
        string? Value { get; init; }

    sealed record AuthorizeUrlOptions
        ctor()
        string? State { get; init; }

    sealed record BreakdownResult : IWireObject
        ctor()
        IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
        IReadOnlyList<string>? DimensionValues { get; init; }
        long? Value { get; init; }

    sealed record Container : IWireObject
        ctor()
        IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
        ContainerError? ErrorMessage { get; init; }
        required string Id { get; init; }
        ContainerStatus? Status { get; init; }

    readonly record struct ContainerError : IWireObject
        ctor(string? Value)
        string? Advice { get; }
        static ContainerError FailedDownloadingVideo { get; }
        static ContainerError FailedProcessingAudio { get; }
        static ContainerError FailedProcessingVideo { get; }
        static ContainerError InvalidAspectRatio { get; }
        static ContainerError InvalidAudioChannelLayout { get; }
        static ContainerError InvalidAudioChannels { get; }
        static ContainerError InvalidBitRate { get; }
        static ContainerError InvalidDuration { get; }
        static ContainerError InvalidFrameRate { get; }
        bool IsKnown { get; }
        static IReadOnlyList<ContainerError> Known { get; }
        static ContainerError Unknown { get; }
        string? Value { get; init; }

    readonly struct ContainerFields
        static ContainerFields BitwiseOr(ContainerFields left, ContainerFields right)
        static ContainerFields Default { get; }
        static ContainerFields ErrorMessage { get; }
        static ContainerFields ForContainerStatus { get; }
        static ContainerFields Id { get; }
        static ContainerFields Of(params string[] names)
        static ContainerFields Status { get; }
        static ContainerFields op_BitwiseOr(ContainerFields left, ContainerFields right)

    readonly record struct ContainerMediaType : IWireObject
        ctor(string? Value)
        static ContainerMediaType Carousel { get; }
        static ContainerMediaType Image { get; }
        bool IsKnown { get; }
        static IReadOnlyList<ContainerMediaType> Known { get; }
        static ContainerMediaType Text { get; }
        string? Value { get; init; }
        static ContainerMediaType Video { get; }

    readonly record struct ContainerStatus : IWireObject
        ctor(string? Value)
        static ContainerStatus Error { get; }
        static ContainerStatus Expired { get; }
        static ContainerStatus Finished { get; }
        static ContainerStatus InProgress { get; }
        bool IsKnown { get; }
        static IReadOnlyList<ContainerStatus> Known { get; }
        static ContainerStatus Published { get; }
        string? Value { get; init; }

    sealed record CreateContainerOptions
        ctor()
        IReadOnlyList<string>? AllowlistedCountryCodes { get; init; }
        string? AltText { get; init; }
        bool? AutoPublishText { get; init; }
        IReadOnlyList<string>? Children { get; init; }
        bool? CrossreshareToIg { get; init; }
        bool? CrossreshareToIgDarkMode { get; init; }
        bool? EnableReplyApprovals { get; init; }
        GifAttachment? GifAttachment { get; init; }
        string? ImageUrl { get; init; }
        bool? IsCarouselItem { get; init; }
        bool? IsGhostPost { get; init; }
        bool? IsSpoilerMedia { get; init; }
        string? LinkAttachment { get; init; }
        string? LocationId { get; init; }
        PollAttachment? PollAttachment { get; init; }
        string? QuotePostId { get; init; }
        ReplyControl? ReplyControl { get; init; }
        string? ReplyToId { get; init; }
        string? Text { get; init; }
        TextAttachment? TextAttachment { get; init; }
        IReadOnlyList<TextEntity>? TextEntities { get; init; }
        string? TopicTag { get; init; }
        string? VideoUrl { get; init; }

    sealed record CreatedMedia : IWireObject
        ctor()
        IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
        CrossReshareStatus? CrossreshareToIgStatus { get; init; }
        required string Id { get; init; }

    readonly record struct CrossReshareStatus : IWireObject
        ctor(string? Value)
        static CrossReshareStatus Failed { get; }
        bool IsKnown { get; }
        static IReadOnlyList<CrossReshareStatus> Known { get; }
        static CrossReshareStatus Success { get; }
        string? Value { get; init; }

    sealed record DataDeletionReply : IHasBounds, IWireObject
        ctor()
        IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
        required string ConfirmationCode { get; init; }
        required string Url { get; init; }

    sealed record DeleteChange : WebhookChange
        ctor(DeleteWebhook Value)
        DeleteWebhook Value { get; init; }

    sealed record DeleteWebhook : IWireObject
        ctor()
        IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
        DateTimeOffset? DeletedAt { get; init; }
        string? Id { get; init; }
        WebhookOwner? Owner { get; init; }
        DateTimeOffset? Timestamp { get; init; }
        string? Username { get; init; }

    sealed record DeletedMedia : IWireObject
        ctor()
        IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
        string? DeletedId { get; init; }
        bool? Success { get; init; }

    sealed record EmbedOptions
        ctor()
        int? MaxWidth { get; init; }

    readonly record struct GhostPostStatus : IWireObject
        ctor(string? Value)
        static GhostPostStatus Active { get; }
        static GhostPostStatus Archived { get; }
        bool IsKnown { get; }
        static IReadOnlyList<GhostPostStatus> Known { get; }
        string? Value { get; init; }

    sealed record GifAttachment : IHasBounds, IWireObject
        ctor()
        IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
        required string GifId { get; init; }
        required GifProvider Provider { get; init; }

    readonly record struct GifProvider : IWireObject
        ctor(string? Value)
        static GifProvider Giphy { get; }
        bool IsKnown { get; }
        static IReadOnlyList<GifProvider> Known { get; }
        [Obsolete("Ended by Meta on 2026-03-31, announced on 2026-02-27. Use Giphy instead.")] static GifProvider Tenor { get; }
        string? Value { get; init; }

    enum HashtagPlacement
        Stay = 0
        OnePerPart = 1
        PartsWithout = 2
        EveryPart = 3

    readonly record struct HideStatus : IWireObject
        ctor(string? Value)
        static HideStatus Blocked { get; }
        static HideStatus Covered { get; }
        static HideStatus Hidden { get; }
        bool IsKnown { get; }
        static IReadOnlyList<HideStatus> Known { get; }
        static HideStatus NotHushed { get; }
        static HideStatus Restricted { get; }
        static HideStatus Unhushed { get; }
        string? Value { get; init; }

    interface IEmbedsApi
        Task<OEmbed> GetAsync(string url, EmbedOptions? options = default, CancellationToken cancellationToken = default)

    interface IInsightsApi
        Task<MediaInsights> GetForMediaAsync(string mediaId, MediaInsightsOptions? options = default, CancellationToken cancellationToken = default)
        Task<UserInsights> GetForUserAsync(string userId, UserInsightsOptions? options = default, CancellationToken cancellationToken = default)

    interface ILocationsApi
        Task<Location> GetAsync(string locationId, LocationFields? fields = default, CancellationToken cancellationToken = default)
        Task<IReadOnlyList<Location>> SearchAsync(LocationFields? fields = default, LocationSearchOptions? options = default, CancellationToken cancellationToken = default)

    interface IMediaApi
        Task<DeletedMedia> DeleteAsync(string mediaId, CancellationToken cancellationToken = default)
        Task<Media> GetAsync(string mediaId, MediaFields? fields = default, CancellationToken cancellationToken = default)
        IAsyncEnumerable<Media> ListAsync(string userId, ListMediaOptions? options = default, CancellationToken cancellationToken = default)
        IAsyncEnumerable<Media> ListGhostPostsAsync(string userId, ListGhostPostsOptions? options = default, CancellationToken cancellationToken = default)
        Task<Page<Media>> ListGhostPostsPageAsync(string userId, ListGhostPostsOptions? options = default, CancellationToken cancellationToken = default)
        IAsyncEnumerable<Media> ListMentionsAsync(string userId, ListMentionsOptions? options = default, CancellationToken cancellationToken = default)
        Task<Page<Media>> ListMentionsPageAsync(string userId, ListMentionsOptions? options = default, CancellationToken cancellationToken = default)
        Task<Page<Media>> ListPageAsync(string userId, ListMediaOptions? options = default, CancellationToken cancellationToken = default)
        Task<RepostedMedia> RepostAsync(string mediaId, CancellationToken cancellationToken = default)

    interface IOAuthApi
        Task<ShortLivedToken> ExchangeCodeAsync(string clientId, string clientSecret, string code, string redirectUri, CancellationToken cancellationToken = default)
        Task<LongLivedToken> ExchangeTokenAsync(string clientSecret, string accessToken, CancellationToken cancellationToken = default)
        Task<AppToken> GetAppTokenAsync(string clientId, string clientSecret, CancellationToken cancellationToken = default)
        Task<TokenInspection> InspectTokenAsync(string inputToken, CancellationToken cancellationToken = default)
        Task<LongLivedToken> RefreshTokenAsync(string accessToken, CancellationToken cancellationToken = default)

    interface IProfilesApi
        Task<Profile> GetAsync(string userId, ProfileFields? fields = default, CancellationToken cancellationToken = default)
        IAsyncEnumerable<Media> ListPostsAsync(string username, ListProfilePostsOptions? options = default, CancellationToken cancellationToken = default)
        Task<Page<Media>> ListPostsPageAsync(string username, ListProfilePostsOptions? options = default, CancellationToken cancellationToken = default)
        Task<PublicProfile> LookupAsync(string username, CancellationToken cancellationToken = default)

    interface IPublishingApi
        Task<CreatedMedia> CreateContainerAsync(string userId, ContainerMediaType mediaType, CreateContainerOptions? options = default, CancellationToken cancellationToken = default)
        Task<Container> GetContainerAsync(string containerId, ContainerFields? fields = default, CancellationToken cancellationToken = default)
        Task<PublishingLimit> GetLimitAsync(string userId, PublishingLimitFields? fields = default, CancellationToken cancellationToken = default)
        Task<CreatedMedia> PublishContainerAsync(string userId, string creationId, CancellationToken cancellationToken = default)

    interface IRepliesApi
        IAsyncEnumerable<Media> ListAsync(string mediaId, ListRepliesOptions? options = default, CancellationToken cancellationToken = default)
        IAsyncEnumerable<Media> ListByUserAsync(string userId, ListUserRepliesOptions? options = default, CancellationToken cancellationToken = default)
        Task<Page<Media>> ListByUserPageAsync(string userId, ListUserRepliesOptions? options = default, CancellationToken cancellationToken = default)
        IAsyncEnumerable<Media> ListConversationAsync(string mediaId, ListConversationOptions? options = default, CancellationToken cancellationToken = default)
        Task<Page<Media>> ListConversationPageAsync(string mediaId, ListConversationOptions? options = default, CancellationToken cancellationToken = default)
        Task<Page<Media>> ListPageAsync(string mediaId, ListRepliesOptions? options = default, CancellationToken cancellationToken = default)
        IAsyncEnumerable<Media> ListPendingAsync(string mediaId, ListPendingRepliesOptions? options = default, CancellationToken cancellationToken = default)
        Task<Page<Media>> ListPendingPageAsync(string mediaId, ListPendingRepliesOptions? options = default, CancellationToken cancellationToken = default)
        Task<ActionResult> ManageAsync(string replyId, bool hide, CancellationToken cancellationToken = default)
        Task<ActionResult> ManagePendingAsync(string replyId, bool approve, CancellationToken cancellationToken = default)

    interface ISearchApi
        IAsyncEnumerable<Media> SearchKeywordAsync(string query, KeywordSearchOptions? options = default, CancellationToken cancellationToken = default)
        Task<Page<Media>> SearchKeywordPageAsync(string query, KeywordSearchOptions? options = default, CancellationToken cancellationToken = default)

    interface IThreadsAccessTokenProvider
        ValueTask<string> GetAccessTokenAsync(CancellationToken cancellationToken)

    interface IThreadsClient : IThreadsPublisher
        IEmbedsApi Embeds { get; }
        IInsightsApi Insights { get; }
        ILocationsApi Locations { get; }
        IMediaApi Media { get; }
        IOAuthApi OAuth { get; }
        IProfilesApi Profiles { get; }
        IPublishingApi Publishing { get; }
        IRepliesApi Replies { get; }
        ISearchApi Search { get; }
        Task<JsonElement> SendAsync(ThreadsRequest request, CancellationToken cancellationToken = default)
        Task<T> SendAsync<T>(ThreadsRequest request, JsonTypeInfo<T> typeInfo, CancellationToken cancellationToken = default)

    interface IThreadsClientFactory
        IThreadsClient ForUser(string userId)

    interface IThreadsPublisher
        Task<PublishJournal> CleanUpAsync(PublishJournal journal, PublishOptions options, CancellationToken cancellationToken = default)
        Task<PublishResult> PublishAsync(Post post, PublishOptions? options = default, CancellationToken cancellationToken = default)
        Task<PublishResult> PublishAsync(PostChain chain, PublishOptions? options = default, CancellationToken cancellationToken = default)
        Task<PublishResult> PublishAsync(PublishPlan plan, PublishOptions? options = default, CancellationToken cancellationToken = default)
        Task<PublishResult> PublishStagedAsync(PublishJournal staged, PublishOptions? options = default, CancellationToken cancellationToken = default)
        Task<PublishResult> ResumeAsync(PublishJournal journal, PublishOptions? options = default, CancellationToken cancellationToken = default)
        Task<PublishJournal> StageAsync(Post post, PublishOptions? options = default, CancellationToken cancellationToken = default)
        Task<PublishJournal> StageAsync(PostChain chain, PublishOptions? options = default, CancellationToken cancellationToken = default)
        Task<PublishJournal> StageAsync(PublishPlan plan, PublishOptions? options = default, CancellationToken cancellationToken = default)

    sealed record InsightMetric : IWireObject
        ctor()
        IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
        string? Description { get; init; }
        string? Id { get; init; }
        IReadOnlyList<LinkClicks>? LinkTotalValues { get; init; }
        string? Name { get; init; }
        InsightsPeriod? Period { get; init; }
        string? Title { get; init; }
        MetricTotal? TotalValue { get; init; }
        IReadOnlyList<MetricValue>? Values { get; init; }

    readonly record struct InsightsBreakdown : IWireObject
        ctor(string? Value)
        static InsightsBreakdown Age { get; }
        static InsightsBreakdown City { get; }
        static InsightsBreakdown Country { get; }
        static InsightsBreakdown Gender { get; }
        bool IsKnown { get; }
        static IReadOnlyList<InsightsBreakdown> Known { get; }
        string? Value { get; init; }

    readonly record struct InsightsPeriod : IWireObject
        ctor(string? Value)
        static InsightsPeriod Day { get; }
        bool IsKnown { get; }
        static IReadOnlyList<InsightsPeriod> Known { get; }
        static InsightsPeriod Lifetime { get; }
        string? Value { get; init; }

    readonly record struct IntentReplyControl : IWireObject
        ctor(string? Value)
        static IntentReplyControl AccountsYouFollow { get; }
        static IntentReplyControl Everyone { get; }
        static IntentReplyControl FollowersOnly { get; }
        bool IsKnown { get; }
        static IReadOnlyList<IntentReplyControl> Known { get; }
        static IntentReplyControl MentionedOnly { get; }
        string? Value { get; init; }

    sealed record KeywordSearchOptions : TimeRangeOptions
        ctor()
        string? AuthorUsername { get; init; }
        MediaFields? Fields { get; init; }
        SearchMediaType? MediaType { get; init; }
        SearchMode? SearchMode { get; init; }
        SearchType? SearchType { get; init; }

    sealed record LinkClicks : IWireObject
        ctor()
        IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
        string? LinkUrl { get; init; }
        long? Value { get; init; }

    sealed record ListConversationOptions : PageOptions
        ctor()
        MediaFields? Fields { get; init; }
        bool? Reverse { get; init; }

    sealed record ListGhostPostsOptions : TimeRangeOptions
        ctor()
        MediaFields? Fields { get; init; }

    sealed record ListMediaOptions : TimeRangeOptions
        ctor()
        MediaFields? Fields { get; init; }

    sealed record ListMentionsOptions : TimeRangeOptions
        ctor()
        MediaFields? Fields { get; init; }

    sealed record ListPendingRepliesOptions : PageOptions
        ctor()
        ReplyApprovalStatus? ApprovalStatus { get; init; }
        MediaFields? Fields { get; init; }
        bool? Reverse { get; init; }

    sealed record ListProfilePostsOptions : TimeRangeOptions
        ctor()
        MediaFields? Fields { get; init; }

    sealed record ListRepliesOptions : PageOptions
        ctor()
        MediaFields? Fields { get; init; }
        bool? Reverse { get; init; }

    sealed record ListUserRepliesOptions : TimeRangeOptions
        ctor()
        MediaFields? Fields { get; init; }

    sealed record Location : IWireObject
        ctor()
        IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
        string? Address { get; init; }
        string? City { get; init; }
        string? Country { get; init; }
        required string Id { get; init; }
        double? Latitude { get; init; }
        double? Longitude { get; init; }
        string? Name { get; init; }
        string? PostalCode { get; init; }

    readonly struct LocationFields
        static LocationFields Address { get; }
        static LocationFields BitwiseOr(LocationFields left, LocationFields right)
        static LocationFields City { get; }
        static LocationFields Country { get; }
        static LocationFields Default { get; }
        static LocationFields ForLocationDetails { get; }
        static LocationFields Id { get; }
        static LocationFields Latitude { get; }
        static LocationFields Longitude { get; }
        static LocationFields Name { get; }
        static LocationFields Of(params string[] names)
        static LocationFields PostalCode { get; }
        static LocationFields op_BitwiseOr(LocationFields left, LocationFields right)

    sealed record LocationSearchOptions
        ctor()
        double? Latitude { get; init; }
        double? Longitude { get; init; }
        string? Query { get; init; }

    sealed record LongLivedToken : IWireObject
        ctor()
        required string AccessToken { get; init; }
        IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
        TimeSpan? ExpiresIn { get; init; }
        string? TokenType { get; init; }

    sealed record Media : IWireObject
        ctor()
        IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
        IReadOnlyList<string>? AllowlistedCountryCodes { get; init; }
        string? AltText { get; init; }
        IReadOnlyList<Media>? Children { get; init; }
        DateTimeOffset? GhostPostExpirationTimestamp { get; init; }
        GhostPostStatus? GhostPostStatus { get; init; }
        string? GifUrl { get; init; }
        bool? HasReplies { get; init; }
        HideStatus? HideStatus { get; init; }
        required string Id { get; init; }
        bool? IsQuotePost { get; init; }
        bool? IsReply { get; init; }
        bool? IsReplyOwnedByMe { get; init; }
        bool? IsSpoilerMedia { get; init; }
        bool? IsVerified { get; init; }
        string? LinkAttachmentUrl { get; init; }
        Location? Location { get; init; }
        string? LocationId { get; init; }
        MediaProductType? MediaProductType { get; init; }
        MediaType? MediaType { get; init; }
        string? MediaUrl { get; init; }
        MediaOwner? Owner { get; init; }
        string? Permalink { get; init; }
        Poll? PollAttachment { get; init; }
        string? ProfilePictureUrl { get; init; }
        Media? QuotedPost { get; init; }
        Media? RepliedTo { get; init; }
        ReplyApprovalStatus? ReplyApprovalStatus { get; init; }
        ReplyAudience? ReplyAudience { get; init; }
        Media? RepostedPost { get; init; }
        Media? RootPost { get; init; }
        string? Shortcode { get; init; }
        string? Text { get; init; }
        TextAttachment? TextAttachment { get; init; }
        IReadOnlyList<TextEntity>? TextEntities { get; init; }
        string? ThumbnailUrl { get; init; }
        DateTimeOffset? Timestamp { get; init; }
        string? TopicTag { get; init; }
        string? Username { get; init; }

    readonly struct MediaFields
        static MediaFields AllowlistedCountryCodes { get; }
        static MediaFields AltText { get; }
        static MediaFields BitwiseOr(MediaFields left, MediaFields right)
        static MediaFields Children(MediaFields? fields = default)
        static MediaFields Default { get; }
        static MediaFields ForConversation { get; }
        static MediaFields ForGhostPosts { get; }
        static MediaFields ForMentions { get; }
        static MediaFields ForOwnPosts { get; }
        static MediaFields ForOwnReplies { get; }
        static MediaFields ForPendingReplies { get; }
        static MediaFields ForPost { get; }
        static MediaFields ForProfilePosts { get; }
        static MediaFields ForReplies { get; }
        static MediaFields ForSearch { get; }
        static MediaFields GhostPostExpirationTimestamp { get; }
        static MediaFields GhostPostStatus { get; }
        static MediaFields GifUrl { get; }
        static MediaFields HasReplies { get; }
        static MediaFields HideStatus { get; }
        static MediaFields Id { get; }
        static MediaFields IsQuotePost { get; }
        static MediaFields IsReply { get; }
        static MediaFields IsReplyOwnedByMe { get; }
        static MediaFields IsSpoilerMedia { get; }
        static MediaFields IsVerified { get; }
        static MediaFields LinkAttachmentUrl { get; }
        static MediaFields Location(LocationFields? fields = default)
        static MediaFields LocationId { get; }
        static MediaFields MediaProductType { get; }
        static MediaFields MediaType { get; }
        static MediaFields MediaUrl { get; }
        static MediaFields Of(params string[] names)
        static MediaFields Owner(MediaOwnerFields? fields = default)
        static MediaFields Permalink { get; }
        static MediaFields PollAttachment(PollFields? fields = default)
        static MediaFields ProfilePictureUrl { get; }
        static MediaFields QuotedPost(MediaFields? fields = default)
        static MediaFields RepliedTo(MediaFields? fields = default)
        static MediaFields ReplyApprovalStatus { get; }
        static MediaFields ReplyAudience { get; }
        static MediaFields RepostedPost(MediaFields? fields = default)
        static MediaFields RootPost(MediaFields? fields = default)
        static MediaFields Shortcode { get; }
        static MediaFields Text { get; }
        static MediaFields TextAttachment { get; }
        static MediaFields TextEntities { get; }
        static MediaFields ThumbnailUrl { get; }
        static MediaFields Timestamp { get; }
        static MediaFields TopicTag { get; }
        static MediaFields Username { get; }
        static MediaFields op_BitwiseOr(MediaFields left, MediaFields right)

    sealed record MediaInsights : IWireObject
        ctor()
        long? Likes { get; init; }
        IReadOnlyList<InsightMetric> Metrics { get; init; }
        long? Quotes { get; init; }
        long? Replies { get; init; }
        long? Reposts { get; init; }
        long? Shares { get; init; }
        long? Views { get; init; }

    sealed record MediaInsightsOptions
        ctor()
        IReadOnlyList<MediaMetric>? Metric { get; init; }

    enum MediaKind
        Image = 0
        Video = 1

    readonly record struct MediaMetric : IWireObject
        ctor(string? Value)
        bool IsKnown { get; }
        static IReadOnlyList<MediaMetric> Known { get; }
        static MediaMetric Likes { get; }
        static MediaMetric Quotes { get; }
        static MediaMetric Replies { get; }
        static MediaMetric Reposts { get; }
        static MediaMetric Shares { get; }
        string? Value { get; init; }
        static MediaMetric Views { get; }

    sealed record MediaOwner : IWireObject
        ctor()
        IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
        string? Id { get; init; }

    readonly struct MediaOwnerFields
        static MediaOwnerFields BitwiseOr(MediaOwnerFields left, MediaOwnerFields right)
        static MediaOwnerFields Default { get; }
        static MediaOwnerFields ForMediaOwnerId { get; }
        static MediaOwnerFields Id { get; }
        static MediaOwnerFields Of(params string[] names)
        static MediaOwnerFields op_BitwiseOr(MediaOwnerFields left, MediaOwnerFields right)

    readonly record struct MediaProductType : IWireObject
        ctor(string? Value)
        bool IsKnown { get; }
        static IReadOnlyList<MediaProductType> Known { get; }
        static MediaProductType Threads { get; }
        string? Value { get; init; }

    sealed class MediaSource
        static MediaSource FromBase64(string base64)
        static MediaSource FromBytes(ReadOnlyMemory<byte> bytes)
        static MediaSource FromFile(string path)
        static MediaSource FromStream(Stream stream)
        static MediaSource FromUrl(string url)
        ValueTask<Stream> OpenAsync(CancellationToken cancellationToken = default)
        string? Path { get; }
        string? Url { get; }
        static MediaSource op_Implicit(Uri uri)
        static MediaSource op_Implicit(string urlOrPath)

    readonly record struct MediaType : IWireObject
        ctor(string? Value)
        static MediaType Audio { get; }
        static MediaType CarouselAlbum { get; }
        static MediaType Image { get; }
        bool IsKnown { get; }
        static IReadOnlyList<MediaType> Known { get; }
        static MediaType RepostFacade { get; }
        static MediaType TextPost { get; }
        string? Value { get; init; }
        static MediaType Video { get; }

    sealed record MentionChange : WebhookChange
        ctor(MentionWebhook Value)
        MentionWebhook Value { get; init; }

    sealed record MentionWebhook : IWireObject
        ctor()
        IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
        string? AltText { get; init; }
        string? GifUrl { get; init; }
        bool? HasReplies { get; init; }
        string? Id { get; init; }
        bool? IsQuotePost { get; init; }
        bool? IsReply { get; init; }
        bool? IsVerified { get; init; }
        MediaProductType? MediaProductType { get; init; }
        MediaType? MediaType { get; init; }
        string? MediaUrl { get; init; }
        string? Permalink { get; init; }
        Poll? PollAttachment { get; init; }
        string? ProfilePictureUrl { get; init; }
        Media? QuotedPost { get; init; }
        Media? RepliedTo { get; init; }
        Media? RepostedPost { get; init; }
        WebhookRootPost? RootPost { get; init; }
        string? Shortcode { get; init; }
        string? Text { get; init; }
        string? ThumbnailUrl { get; init; }
        DateTimeOffset? Timestamp { get; init; }
        string? Username { get; init; }

    sealed record MetricBreakdown : IWireObject
        ctor()
        IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
        IReadOnlyList<InsightsBreakdown>? DimensionKeys { get; init; }
        IReadOnlyList<BreakdownResult>? Results { get; init; }

    sealed record MetricTotal : IWireObject
        ctor()
        IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
        IReadOnlyList<MetricBreakdown>? Breakdowns { get; init; }
        long? Value { get; init; }

    sealed record MetricValue : IWireObject
        ctor()
        IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
        DateOnly? Day { get; }
        DateTimeOffset? EndTime { get; init; }
        long? Value { get; init; }

    sealed record OEmbed : IWireObject
        ctor()
        IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
        string? Html { get; init; }
        string? ProviderName { get; init; }
        string? ProviderUrl { get; init; }
        OEmbedType? Type { get; init; }
        string? Version { get; init; }
        int? Width { get; init; }

    readonly record struct OEmbedType : IWireObject
        ctor(string? Value)
        bool IsKnown { get; }
        static IReadOnlyList<OEmbedType> Known { get; }
        static OEmbedType Rich { get; }
        string? Value { get; init; }

    sealed record Overflow
        static Overflow Chain { get; }
        ThreadsTextCounting Counting { get; init; }
        string? CutMark { get; init; }
        HashtagPlacement Hashtags { get; init; }
        bool IsNumbered { get; init; }
        QuotePlacement Quote { get; init; }
        static Overflow Refuse { get; }

    abstract record PageOptions
        string? After { get; init; }
        string? Before { get; init; }
        int? Limit { get; init; }
        Action<UnreadItem>? OnUnread { get; init; }
        int Prefetch { get; init; }

    sealed record Page<T>
        ctor(IReadOnlyList<T> Items, string? Before, string? After)
        string? After { get; init; }
        string? Before { get; init; }
        bool HasMore { get; }
        IReadOnlyList<T> Items { get; init; }
        IReadOnlyList<UnreadItem> Unread { get; init; }

    static class PlanningExtensions
        static void Check(this Post post)
        static void Check(this PostChain chain)
        static PublishPlan Plan(this Post post)
        static PublishPlan Plan(this PostChain chain)

    sealed record Poll : IWireObject
        ctor()
        IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
        DateTimeOffset? ExpirationTimestamp { get; init; }
        string? OptionA { get; init; }
        double? OptionAVotesPercentage { get; init; }
        string? OptionB { get; init; }
        double? OptionBVotesPercentage { get; init; }
        string? OptionC { get; init; }
        double? OptionCVotesPercentage { get; init; }
        string? OptionD { get; init; }
        double? OptionDVotesPercentage { get; init; }
        int? TotalVotes { get; init; }

    sealed record PollAttachment : IHasBounds, IWireObject
        ctor()
        IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
        required string OptionA { get; init; }
        required string OptionB { get; init; }
        string? OptionC { get; init; }
        string? OptionD { get; init; }

    readonly struct PollFields
        static PollFields BitwiseOr(PollFields left, PollFields right)
        static PollFields Default { get; }
        static PollFields ExpirationTimestamp { get; }
        static PollFields ForPollResults { get; }
        static PollFields Of(params string[] names)
        static PollFields OptionA { get; }
        static PollFields OptionAVotesPercentage { get; }
        static PollFields OptionB { get; }
        static PollFields OptionBVotesPercentage { get; }
        static PollFields OptionC { get; }
        static PollFields OptionCVotesPercentage { get; }
        static PollFields OptionD { get; }
        static PollFields OptionDVotesPercentage { get; }
        static PollFields TotalVotes { get; }
        static PollFields op_BitwiseOr(PollFields left, PollFields right)

    sealed class Post
        Post AsGhost()
        static Post Carousel(IEnumerable<PostMedia> media)
        static PostChain Chain(IEnumerable<Post> posts)
        static Post Image(MediaSource image, string? altText = default)
        Post InCountries(IEnumerable<string> countryCodes)
        static Post Link(string url)
        ImmutableArray<string> Links { get; }
        ImmutableArray<PostMedia> Media { get; }
        CreateContainerOptions Options { get; }
        Overflow Overflow { get; }
        Post PublishedInSingleCall()
        Post Quoting(string postId)
        Post ReplyingTo(string postId)
        static Post Repost(string postId)
        string? RepostedPostId { get; }
        Post SharedToInstagram(bool isDark = false)
        static Post Text(string text)
        static Post Video(MediaSource video, string? altText = default)
        Post With(Func<CreateContainerOptions, CreateContainerOptions> change)
        Post WithGif(string gifId, GifProvider provider)
        Post WithLink(string url)
        Post WithLocation(string locationId)
        Post WithMedia(IEnumerable<PostMedia> media)
        Post WithOverflow(Overflow overflow)
        Post WithPoll(string firstAnswer, string secondAnswer, string? thirdAnswer = default, string? fourthAnswer = default)
        Post WithReplyApprovals()
        Post WithReplyControl(ReplyControl replyControl)
        Post WithSpoiler(Range range)
        Post WithSpoiler(string words)
        Post WithSpoilerMedia()
        Post WithText(string text)
        Post WithTextAttachment(StyledText text, string? linkUrl = default)
        Post WithTopic(string topic)

    sealed class PostChain
        ctor(IEnumerable<Post> posts)
        bool IsNumbered { get; }
        PostChain Numbered()
        ImmutableArray<Post> Posts { get; }

    sealed record PostIntentUrlOptions
        ctor()
        string? QuotePostShortcode { get; init; }
        IntentReplyControl? ReplyControl { get; init; }
        string? ReplyPostShortcode { get; init; }
        string? Tag { get; init; }
        string? Text { get; init; }
        string? Url { get; init; }

    sealed record PostMedia
        string? AltText { get; }
        static PostMedia From(MediaSource source, string? altText = default)
        static PostMedia Image(MediaSource source, string? altText = default)
        MediaKind? Kind { get; }
        MediaSource Source { get; }
        static PostMedia Video(MediaSource source, string? altText = default)

    sealed record Profile : IWireObject
        ctor()
        IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
        required string Id { get; init; }
        bool? IsEligibleForGeoGating { get; init; }
        bool? IsVerified { get; init; }
        string? Name { get; init; }
        IReadOnlyList<SearchedKeyword>? RecentlySearchedKeywords { get; init; }
        string? ThreadsBiography { get; init; }
        string? ThreadsProfilePictureUrl { get; init; }
        string? Username { get; init; }

    readonly struct ProfileFields
        static ProfileFields BitwiseOr(ProfileFields left, ProfileFields right)
        static ProfileFields Default { get; }
        static ProfileFields ForOwnProfile { get; }
        static ProfileFields Id { get; }
        static ProfileFields IsEligibleForGeoGating { get; }
        static ProfileFields IsVerified { get; }
        static ProfileFields Name { get; }
        static ProfileFields Of(params string[] names)
        static ProfileFields RecentlySearchedKeywords { get; }
        static ProfileFields ThreadsBiography { get; }
        static ProfileFields ThreadsProfilePictureUrl { get; }
        static ProfileFields Username { get; }
        static ProfileFields op_BitwiseOr(ProfileFields left, ProfileFields right)

    sealed record PublicProfile : IWireObject
        ctor()
        IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
        string? Biography { get; init; }
        long? FollowerCount { get; init; }
        string? Id { get; init; }
        bool? IsVerified { get; init; }
        long? LikesCount { get; init; }
        string? Name { get; init; }
        string? ProfilePictureUrl { get; init; }
        long? QuotesCount { get; init; }
        long? RepliesCount { get; init; }
        long? RepostsCount { get; init; }
        string? Username { get; init; }
        long? ViewsCount { get; init; }

    sealed record PublishChange : WebhookChange
        ctor(PublishWebhook Value)
        PublishWebhook Value { get; init; }

    class PublishException : ThreadsException
        ctor(string message, Exception? innerException = default)
        PublishJournal Journal { get; init; }
        int? PostIndex { get; init; }

    static class PublishExceptionExtensions
        static bool TryGetPublishJournal(this Exception exception, ref PublishJournal? journal)

    sealed record PublishOptions
        ctor()
        DuplicateCheck Duplicates { get; init; }
        string? IdempotencyKey { get; init; }
        bool IncludePermalinks { get; init; }
        IPublishJournalStore? JournalStore { get; init; }
        LinkFallback LinkFallback { get; init; }
        int MaxParallelItems { get; init; }
        MediaCheck MediaCheck { get; init; }
        IMediaHost? MediaHost { get; init; }
        IProgress<PublishProgress>? Progress { get; init; }
        QuotaCheck Quota { get; init; }
        TimeSpan Timeout { get; init; }
        string UserId { get; init; }
        TimeSpan VideoReplyDelay { get; init; }

    sealed record PublishResult
        ctor()
        string Id { get; }
        required PublishJournal Journal { get; init; }
        string? Permalink { get; }
        required ImmutableArray<PublishedPost> Posts { get; init; }

    sealed record PublishWebhook : IWireObject
        ctor()
        IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
        string? Id { get; init; }
        MediaType? MediaType { get; init; }
        string? Permalink { get; init; }
        DateTimeOffset? Timestamp { get; init; }
        string? Username { get; init; }

    sealed record PublishedPost
        ctor(string Id)
        CrossReshareStatus? CrossreshareToIgStatus { get; init; }
        string Id { get; init; }
        string? Permalink { get; init; }
        string? RefusedLink { get; init; }

    sealed record PublishingLimit : IWireObject
        ctor()
        IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
        QuotaConfig? Config { get; init; }
        QuotaConfig? DeleteConfig { get; init; }
        int? DeleteQuotaUsage { get; init; }
        QuotaConfig? LocationSearchConfig { get; init; }
        int? LocationSearchQuotaUsage { get; init; }
        int? QuotaUsage { get; init; }
        QuotaConfig? ReplyConfig { get; init; }
        int? ReplyQuotaUsage { get; init; }
        QuotaConfig? SearchConfig { get; init; }
        int? SearchQuotaUsage { get; init; }

    readonly struct PublishingLimitFields
        static PublishingLimitFields BitwiseOr(PublishingLimitFields left, PublishingLimitFields right)
        static PublishingLimitFields Config { get; }
        static PublishingLimitFields Default { get; }
        static PublishingLimitFields DeleteConfig { get; }
        static PublishingLimitFields DeleteQuotaUsage { get; }
        static PublishingLimitFields ForQuotaUsage { get; }
        static PublishingLimitFields LocationSearchConfig { get; }
        static PublishingLimitFields LocationSearchQuotaUsage { get; }
        static PublishingLimitFields Of(params string[] names)
        static PublishingLimitFields QuotaUsage { get; }
        static PublishingLimitFields ReplyConfig { get; }
        static PublishingLimitFields ReplyQuotaUsage { get; }
        static PublishingLimitFields SearchConfig { get; }
        static PublishingLimitFields SearchQuotaUsage { get; }
        static PublishingLimitFields op_BitwiseOr(PublishingLimitFields left, PublishingLimitFields right)

    sealed record QuotaConfig : IWireObject
        ctor()
        IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
        TimeSpan? QuotaDuration { get; init; }
        int? QuotaTotal { get; init; }

    enum QuotePlacement
        FirstPart = 0
        EveryPart = 1

    static class RepliesApiExtensions
        static Task<ActionResult> ApproveAsync(this IRepliesApi replies, string replyId, CancellationToken cancellationToken = default)
        static Task<ActionResult> HideAsync(this IRepliesApi replies, string replyId, CancellationToken cancellationToken = default)
        static Task<ActionResult> IgnoreAsync(this IRepliesApi replies, string replyId, CancellationToken cancellationToken = default)
        static Task<ActionResult> UnhideAsync(this IRepliesApi replies, string replyId, CancellationToken cancellationToken = default)

    readonly record struct ReplyApprovalStatus : IWireObject
        ctor(string? Value)
        static ReplyApprovalStatus Ignored { get; }
        bool IsKnown { get; }
        static IReadOnlyList<ReplyApprovalStatus> Known { get; }
        static ReplyApprovalStatus Pending { get; }
        string? Value { get; init; }

    readonly record struct ReplyAudience : IWireObject
        ctor(string? Value)
        static ReplyAudience AccountsYouFollow { get; }
        static ReplyAudience Everyone { get; }
        static ReplyAudience FollowersOnly { get; }
        bool IsKnown { get; }
        static IReadOnlyList<ReplyAudience> Known { get; }
        static ReplyAudience MentionedOnly { get; }
        static ReplyAudience ParentPostAuthorOnly { get; }
        string? Value { get; init; }

    sealed record ReplyChange : WebhookChange
        ctor(ReplyWebhook Value)
        ReplyWebhook Value { get; init; }

    readonly record struct ReplyControl : IWireObject
        ctor(string? Value)
        static ReplyControl AccountsYouFollow { get; }
        static ReplyControl Everyone { get; }
        static ReplyControl FollowersOnly { get; }
        bool IsKnown { get; }
        static IReadOnlyList<ReplyControl> Known { get; }
        static ReplyControl MentionedOnly { get; }
        static ReplyControl ParentPostAuthorOnly { get; }
        string? Value { get; init; }

    sealed record ReplyWebhook : IWireObject
        ctor()
        IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
        string? Id { get; init; }
        bool? IsVerified { get; init; }
        MediaType? MediaType { get; init; }
        string? Permalink { get; init; }
        string? ProfilePictureUrl { get; init; }
        Media? RepliedTo { get; init; }
        WebhookRootPost? RootPost { get; init; }
        string? Shortcode { get; init; }
        string? Text { get; init; }
        DateTimeOffset? Timestamp { get; init; }
        string? Username { get; init; }

    sealed record RepostedMedia : IWireObject
        ctor()
        IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
        required string Id { get; init; }

    readonly record struct SearchMediaType : IWireObject
        ctor(string? Value)
        static SearchMediaType Image { get; }
        bool IsKnown { get; }
        static IReadOnlyList<SearchMediaType> Known { get; }
        static SearchMediaType Text { get; }
        string? Value { get; init; }
        static SearchMediaType Video { get; }

    readonly record struct SearchMode : IWireObject
        ctor(string? Value)
        bool IsKnown { get; }
        static SearchMode Keyword { get; }
        static IReadOnlyList<SearchMode> Known { get; }
        static SearchMode Tag { get; }
        string? Value { get; init; }

    readonly record struct SearchType : IWireObject
        ctor(string? Value)
        bool IsKnown { get; }
        static IReadOnlyList<SearchType> Known { get; }
        static SearchType Recent { get; }
        static SearchType Top { get; }
        string? Value { get; init; }

    sealed record SearchedKeyword : IWireObject
        ctor()
        IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
        string? Query { get; init; }
        DateTimeOffset? Timestamp { get; init; }

    sealed record ShortLivedToken : IWireObject
        ctor()
        required string AccessToken { get; init; }
        IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
        TimeSpan? ExpiresIn { get; init; }
        string? TokenType { get; init; }
        required string UserId { get; init; }

    readonly record struct SignatureAlgorithm : IWireObject
        ctor(string? Value)
        static SignatureAlgorithm HmacSha256 { get; }
        bool IsKnown { get; }
        static IReadOnlyList<SignatureAlgorithm> Known { get; }
        string? Value { get; init; }

    sealed record SignedRequest : IWireObject
        ctor()
        IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
        SignatureAlgorithm? Algorithm { get; init; }
        DateTimeOffset? Expires { get; init; }
        DateTimeOffset? IssuedAt { get; init; }
        string? UserId { get; init; }

    sealed class StyledText
        ctor()
        StyledText Add(string text, IReadOnlyList<TextStyle> styles)
        static StyledText FromString(string text)
        static StyledText op_Implicit(string text)

    sealed record TextAttachment : IHasBounds, IWireObject
        ctor()
        IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
        string? LinkAttachmentUrl { get; init; }
        string? Plaintext { get; init; }
        IReadOnlyList<TextStyling>? TextWithStylingInfo { get; init; }

    sealed record TextEntity : IHasBounds, IWireObject
        ctor()
        IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
        TextEntityType? EntityType { get; init; }
        int? Length { get; init; }
        int? Offset { get; init; }

    readonly record struct TextEntityType : IWireObject
        ctor(string? Value)
        bool IsKnown { get; }
        static IReadOnlyList<TextEntityType> Known { get; }
        static TextEntityType Spoiler { get; }
        string? Value { get; init; }

    readonly record struct TextStyle : IWireObject
        ctor(string? Value)
        static TextStyle Bold { get; }
        static TextStyle Highlight { get; }
        bool IsKnown { get; }
        static TextStyle Italic { get; }
        static IReadOnlyList<TextStyle> Known { get; }
        static TextStyle Strikethrough { get; }
        static TextStyle Underline { get; }
        string? Value { get; init; }

    sealed record TextStyling : IHasBounds, IWireObject
        ctor()
        IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
        int? Length { get; init; }
        int? Offset { get; init; }
        IReadOnlyList<TextStyle>? StylingInfo { get; init; }

    static class ThreadsApi
        static Uri AuthorizeHost { get; }
        const string Crawler = "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)"
        const string Documentation = "https://developers.facebook.com/docs/threads/"
        static Uri GraphHost { get; }
        const string OwnUser = "me"
        const string SignedRequest = "signed_request"
        static Uri SiteHost { get; }
        const string SpecDate = "2026-04-21"
        const string Version = "v1.0"
        const string WebhookChallenge = "hub.challenge"
        const string WebhookMode = "hub.mode"
        const string WebhookSignature = "X-Hub-Signature-256"
        const string WebhookVerifyToken = "hub.verify_token"

    class ThreadsApiException : ThreadsException
        ctor(string message, Exception? innerException = default)
        string? Advice { get; }
        int? Code { get; init; }
        ThreadsError? Error { get; init; }
        bool IsTransient { get; init; }
        override string Message { get; }
        TimeSpan? RetryAfter { get; init; }
        HttpStatusCode? Status { get; init; }
        int? Subcode { get; init; }
        string? SymbolicCode { get; init; }
        string? TraceId { get; init; }
        string? Type { get; init; }
        ThreadsUsage? Usage { get; init; }
        string? UserMessage { get; init; }
        string? UserTitle { get; init; }

    sealed class ThreadsAuthenticationException : ThreadsApiException
        ctor(string message, Exception? innerException = default)

    sealed class ThreadsClient : IDisposable, IHasTransport, IThreadsClient
        ctor(HttpClient httpClient, ThreadsClientOptions options)
        ctor(ThreadsClientOptions options)
        ctor(string accessToken, ThreadsClientOptions? options = default)
        Task<PublishJournal> CleanUpAsync(PublishJournal journal, PublishOptions options, CancellationToken cancellationToken = default)
        void Dispose()
        IEmbedsApi Embeds { get; }
        IInsightsApi Insights { get; }
        ILocationsApi Locations { get; }
        IMediaApi Media { get; }
        IOAuthApi OAuth { get; }
        IProfilesApi Profiles { get; }
        Task<PublishResult> PublishAsync(Post post, PublishOptions? options = default, CancellationToken cancellationToken = default)
        Task<PublishResult> PublishAsync(PostChain chain, PublishOptions? options = default, CancellationToken cancellationToken = default)
        Task<PublishResult> PublishAsync(PublishPlan plan, PublishOptions? options = default, CancellationToken cancellationToken = default)
        Task<PublishResult> PublishStagedAsync(PublishJournal staged, PublishOptions? options = default, CancellationToken cancellationToken = default)
        IPublishingApi Publishing { get; }
        IRepliesApi Replies { get; }
        Task<PublishResult> ResumeAsync(PublishJournal journal, PublishOptions? options = default, CancellationToken cancellationToken = default)
        ISearchApi Search { get; }
        Task<JsonElement> SendAsync(ThreadsRequest request, CancellationToken cancellationToken = default)
        Task<T> SendAsync<T>(ThreadsRequest request, JsonTypeInfo<T> typeInfo, CancellationToken cancellationToken = default)
        Task<PublishJournal> StageAsync(Post post, PublishOptions? options = default, CancellationToken cancellationToken = default)
        Task<PublishJournal> StageAsync(PostChain chain, PublishOptions? options = default, CancellationToken cancellationToken = default)
        Task<PublishJournal> StageAsync(PublishPlan plan, PublishOptions? options = default, CancellationToken cancellationToken = default)

    sealed class ThreadsClientOptions
        ctor()
        string? AccessToken { get; set; }
        IThreadsAccessTokenProvider? AccessTokenProvider { get; set; }
        TimeSpan AttemptTimeout { get; set; }
        Uri BaseAddress { get; set; }
        ThreadsClientOptions Clone()
        Func<string, string>? ErrorRedactor { get; set; }
        static ThreadsClientOptions FromEnvironment()
        HttpMessageHandler? HttpMessageHandler { get; set; }
        ILoggerFactory? LoggerFactory { get; set; }
        int MaxErrorContentLength { get; set; }
        int MaxRetries { get; set; }
        TimeSpan MaxRetryDelay { get; set; }
        Action<ThreadsResponseInfo>? OnResponse { get; set; }
        TimeSpan RetryDelay { get; set; }
        Func<HttpClient, IThreadsSender, IThreadsSender>? SenderFactory { get; set; }
        TimeProvider TimeProvider { get; set; }
        TimeSpan Timeout { get; set; }

    sealed record ThreadsError
        ctor(string Name, int? Code, int? Subcode, int? Through, string? Symbol, ThreadsErrorKind Kind, ThreadsRetry Retry, string Description, string Advice)
        static ThreadsError AccessBlocked { get; }
        static ThreadsError AccessTierMissing { get; }
        static ThreadsError AccountRestricted { get; }
        static ThreadsError ActionRateLimit { get; }
        static ThreadsError ActivityRestricted { get; }
        string Advice { get; init; }
        static IReadOnlyList<ThreadsError> All { get; }
        static ThreadsError AppIdMissing { get; }
        static ThreadsError AppRateLimit { get; }
        static ThreadsError AppRefused { get; }
        static ThreadsError AppRemoved { get; }
        static ThreadsError AppUnknown { get; }
        static ThreadsError ApplicationLimit { get; }
        static ThreadsError BreakdownMissing { get; }
        static ThreadsError BusinessAccountProblem { get; }
        static ThreadsError CallRateLimit { get; }
        static ThreadsError CapabilityMissing { get; }
        static ThreadsError ChildrenInvalid { get; }
        static ThreadsError ClientRefused { get; }
        int? Code { get; init; }
        static ThreadsError CodeNotFound { get; }
        static ThreadsError CodeUsed { get; }
        static ThreadsError ContainerNotFound { get; }
        static ThreadsError CountryCodeInvalid { get; }
        static ThreadsError CursorInvalid { get; }
        string Description { get; init; }
        static ThreadsError DuplicatePost { get; }
        static ThreadsError FeatureNotAvailable { get; }
        static ThreadsError GrantRefused { get; }
        static ThreadsError InvalidParameter { get; }
        ThreadsErrorKind Kind { get; init; }
        static ThreadsError LinkInvalid { get; }
        static ThreadsError LinkLimitExceeded { get; }
        static ThreadsError LinkScrapeFailed { get; }
        static ThreadsError LoginInsecure { get; }
        static ThreadsError LoginRefused { get; }
        static ThreadsError LoginUnavailable { get; }
        static ThreadsError MediaNotFetched { get; }
        string Name { get; init; }
        static ThreadsError ObjectNotFound { get; }
        static ThreadsError PageRateLimit { get; }
        static ThreadsError ParameterMissing { get; }
        static ThreadsError PasswordChanged { get; }
        static ThreadsError PeriodMissing { get; }
        static ThreadsError PermissionDenied { get; }
        static ThreadsError PermissionMissing { get; }
        static ThreadsError PolicyBlock { get; }
        static ThreadsError QuotaReached { get; }
        static ThreadsError RedirectUriInvalid { get; }
        static ThreadsError RedirectUriRefused { get; }
        static ThreadsError ReplyApprovalsDisabled { get; }
        static ThreadsError ResourceNotFound { get; }
        ThreadsRetry Retry { get; init; }
        static ThreadsError ReviewMissing { get; }
        static ThreadsError ScopeNotGranted { get; }
        static ThreadsError ScopeRefused { get; }
        static ThreadsError SecretRefused { get; }
        static ThreadsError ServiceUnavailable { get; }
        static ThreadsError SessionExpired { get; }
        static ThreadsError SessionInvalid { get; }
        static ThreadsError SessionRevoked { get; }
        int? Subcode { get; init; }
        string? Symbol { get; init; }
        static ThreadsError TesterNotAccepted { get; }
        static ThreadsError TextTooLong { get; }
        int? Through { get; init; }
        static ThreadsError TokenExpired { get; }
        static ThreadsError TokenInvalid { get; }
        static ThreadsError TokenMalformed { get; }
        static ThreadsError TokenMissing { get; }
        static ThreadsError TokenRefused { get; }
        static ThreadsError TokenRevoked { get; }
        static ThreadsError UnknownError { get; }
        static ThreadsError UnknownField { get; }
        static ThreadsError UserCheckpointed { get; }
        static ThreadsError UserRateLimit { get; }
        static ThreadsError UserRestricted { get; }
        static ThreadsError UserUnconfirmed { get; }
        static ThreadsError WindowRefused { get; }

    enum ThreadsErrorKind
        Unknown = 0
        Authentication = 1
        Permission = 2
        RateLimit = 3
        InvalidRequest = 4
        NotFound = 5
        Server = 6

    class ThreadsException : Exception
        ctor(string message, Exception? innerException = default)
        string? Operation { get; init; }

    sealed class ThreadsInvalidRequestException : ThreadsApiException
        ctor(string message, Exception? innerException = default)

    static class ThreadsJson
        static JsonSerializerOptions Options { get; }
        static IJsonTypeInfoResolver Resolver { get; }
        static JsonTypeInfo<T> TypeInfo<T>()

    sealed class ThreadsJsonConverter : JsonConverterFactory
        ctor()
        override bool CanConvert(Type typeToConvert)
        override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options)

    static class ThreadsLimits
        const int AltTextLength = 1000
        const int ApiCallsPerImpression = 4800
        const int AudioBitRate = 128000
        const int AudioChannels = 2
        const int AudioSampleRate = 48000
        static TimeSpan AuthorizationCodeLifetime { get; }
        const int CarouselItemsMax = 20
        const int CarouselItemsMin = 2
        static TimeSpan ContainerLag { get; }
        static TimeSpan ContainerLifetime { get; }
        static TimeSpan ContainerPollDuration { get; }
        static TimeSpan ContainerPollInterval { get; }
        static TimeSpan CounterLag { get; }
        const int CpuTimePerImpression = 720000
        const int DefaultPageSize = 25
        const int DemographicsFollowers = 100
        const int EmbedWidthMax = 658
        const int EmbedWidthMin = 320
        static TimeSpan GhostPostLifetime { get; }
        const int ImageBytes = 8388608
        const int ImageRatio = 10
        const int ImageWidthMax = 1440
        const int ImageWidthMin = 320
        const int ImpressionsFloor = 10
        static TimeSpan InsightsDefaultWindow { get; }
        static DateTimeOffset InsightsReliableFrom { get; }
        static DateTimeOffset InsightsSinceFloor { get; }
        const int LinkCount = 5
        static TimeSpan ListLag { get; }
        static TimeSpan ListLagObserved { get; }
        static TimeSpan LongLivedTokenLifetime { get; }
        const int PageSize = 100
        static TimeSpan PermissionGrantLifetime { get; }
        static TimeSpan PollDuration { get; }
        const int PollOptionLength = 25
        const int PollOptionsMax = 4
        const int PollOptionsMin = 2
        const int PostTextLength = 500
        static DateTimeOffset PostsSinceFloor { get; }
        static TimeSpan ProfileCountsWindow { get; }
        const int ProfileDiscoveryFollowers = 100
        static TimeSpan PublishDelay { get; }
        static TimeSpan ShortLivedTokenLifetime { get; }
        const int TextAttachmentLength = 10000
        const int TextEntityCount = 10
        static TimeSpan TokenRefreshAge { get; }
        const int TopicTagCount = 1
        const int TopicTagLength = 50
        const int TotalTimePerImpression = 2880000
        const int VideoBitRate = 100000000
        const int VideoBytes = 1073741824
        static TimeSpan VideoDuration { get; }
        const int VideoFrameRateMax = 60
        const int VideoFrameRateMin = 23
        const int VideoRatioMax = 10
        const double VideoRatioMin = 0.01
        static TimeSpan VideoReplyDelay { get; }
        const int VideoWidth = 1920
        static TimeSpan WebhookRetryWindow { get; }

    sealed class ThreadsNotFoundException : ThreadsApiException
        ctor(string message, Exception? innerException = default)

    sealed class ThreadsOperation
        static ThreadsOperation? From(HttpRequestMessage request)
        string Group { get; }
        bool IsRepeatable { get; }
        HttpMethod Method { get; }
        string MethodName { get; }
        string Name { get; }
        const string OptionsKey = "ThreadsSdk.Operation"
        string RouteTemplate { get; }

    static class ThreadsOperationNames
        ThreadsSdk.ThreadsOperationNames+Embeds
        ThreadsSdk.ThreadsOperationNames+Insights
        ThreadsSdk.ThreadsOperationNames+Locations
        ThreadsSdk.ThreadsOperationNames+Media
        ThreadsSdk.ThreadsOperationNames+OAuth
        ThreadsSdk.ThreadsOperationNames+Profiles
        ThreadsSdk.ThreadsOperationNames+Publishing
        ThreadsSdk.ThreadsOperationNames+Replies
        ThreadsSdk.ThreadsOperationNames+Search

    static class ThreadsOperationNames.Embeds
        const string Get = "Embeds.Get"

    static class ThreadsOperationNames.Insights
        const string GetForMedia = "Insights.GetForMedia"
        const string GetForUser = "Insights.GetForUser"

    static class ThreadsOperationNames.Locations
        const string Get = "Locations.Get"
        const string Search = "Locations.Search"

    static class ThreadsOperationNames.Media
        const string Delete = "Media.Delete"
        const string Get = "Media.Get"
        const string List = "Media.List"
        const string ListGhostPosts = "Media.ListGhostPosts"
        const string ListMentions = "Media.ListMentions"
        const string Repost = "Media.Repost"

    static class ThreadsOperationNames.OAuth
        const string ExchangeCode = "OAuth.ExchangeCode"
        const string ExchangeToken = "OAuth.ExchangeToken"
        const string GetAppToken = "OAuth.GetAppToken"
        const string InspectToken = "OAuth.InspectToken"
        const string RefreshToken = "OAuth.RefreshToken"

    static class ThreadsOperationNames.Profiles
        const string Get = "Profiles.Get"
        const string ListPosts = "Profiles.ListPosts"
        const string Lookup = "Profiles.Lookup"

    static class ThreadsOperationNames.Publishing
        const string CreateContainer = "Publishing.CreateContainer"
        const string GetContainer = "Publishing.GetContainer"
        const string GetLimit = "Publishing.GetLimit"
        const string PublishContainer = "Publishing.PublishContainer"

    static class ThreadsOperationNames.Replies
        const string List = "Replies.List"
        const string ListByUser = "Replies.ListByUser"
        const string ListConversation = "Replies.ListConversation"
        const string ListPending = "Replies.ListPending"
        const string Manage = "Replies.Manage"
        const string ManagePending = "Replies.ManagePending"

    static class ThreadsOperationNames.Search
        const string SearchKeyword = "Search.SearchKeyword"

    sealed class ThreadsPermissionException : ThreadsApiException
        ctor(string message, Exception? innerException = default)
        IReadOnlyList<ThreadsScope> RequiredScopes { get; init; }

    sealed class ThreadsProtocolException : ThreadsException
        ctor(string message, Exception? innerException = default)
        string? Body { get; init; }
        bool IsTransient { get; init; }
        TimeSpan? RetryAfter { get; init; }
        HttpStatusCode? Status { get; init; }
        string? TraceId { get; init; }

    sealed record ThreadsQuota
        ctor(string Name, long Total, TimeSpan Window)
        string Name { get; init; }
        long Total { get; init; }
        TimeSpan Window { get; init; }

    static class ThreadsQuotas
        static ThreadsQuota Deletes { get; }
        static ThreadsQuota Embeds { get; }
        static ThreadsQuota KeywordSearches { get; }
        static ThreadsQuota LocationSearches { get; }
        static ThreadsQuota Posts { get; }
        static ThreadsQuota ProfileLookups { get; }
        static ThreadsQuota Replies { get; }

    sealed class ThreadsRateLimitException : ThreadsApiException
        ctor(string message, Exception? innerException = default)

    sealed class ThreadsRequest
        ctor(HttpMethod method, string path)
        IDictionary<string, string?> Form { get; }
        bool? IsRepeatable { get; init; }
        HttpMethod Method { get; }
        string Name { get; init; }
        bool NeedsToken { get; init; }
        string Path { get; }
        IDictionary<string, string?> Query { get; }

    sealed record ThreadsResponseInfo
        ctor()
        int Attempt { get; init; }
        TimeSpan Duration { get; init; }
        required string Operation { get; init; }
        string? RequestId { get; init; }
        required HttpStatusCode Status { get; init; }
        string? TraceId { get; init; }
        ThreadsUsage? Usage { get; init; }

    enum ThreadsRetry
        Never = 0
        Backoff = 1
        Later = 2
        Wait = 3

    readonly record struct ThreadsScope : IWireObject
        ctor(string? Value)
        static ThreadsScope Basic { get; }
        static ThreadsScope ContentPublish { get; }
        static ThreadsScope Delete { get; }
        bool IsKnown { get; }
        static ThreadsScope KeywordSearch { get; }
        static IReadOnlyList<ThreadsScope> Known { get; }
        static ThreadsScope LocationTagging { get; }
        static ThreadsScope ManageInsights { get; }
        static ThreadsScope ManageMentions { get; }
        static ThreadsScope ManageReplies { get; }
        static ThreadsScope ProfileDiscovery { get; }
        static ThreadsScope ReadReplies { get; }
        static ThreadsScope ShareToInstagram { get; }
        static ThreadsScope TrendingTopics { get; }
        string? Value { get; init; }

    static class ThreadsTelemetry
        const string ActivitySourceName = "ThreadsSdk"
        const string MeterName = "ThreadsSdk"

    static class ThreadsText
        static int Count(string text)
        static int Count(string text, ThreadsTextCounting counting)
        static IReadOnlyList<string> Split(string text, int limit = 500, ThreadsTextCounting counting = EmojiBytes)

    enum ThreadsTextCounting
        EmojiBytes = 0
        Utf8Bytes = 1

    sealed class ThreadsTransportException : ThreadsException
        ctor(string message, Exception? innerException = default)
        bool IsTimeout { get; init; }
        bool MayHaveArrived { get; init; }

    static class ThreadsUrls
        static Uri Authorize(string clientId, string redirectUri, IReadOnlyList<ThreadsScope> scope, AuthorizeUrlOptions? options = default, Uri? host = default)
        static Uri FollowIntent(string username, Uri? host = default)
        static Uri PostIntent(PostIntentUrlOptions? options = default, Uri? host = default)

    sealed record ThreadsUsage
        ctor()
        double? CallCount { get; init; }
        double Highest { get; }
        TimeSpan? TimeToRegainAccess { get; init; }
        double? TotalCpuTime { get; init; }
        double? TotalTime { get; init; }

    sealed class ThreadsValidationException : ThreadsException
        ctor(IReadOnlyList<ValidationError> errors)
        IReadOnlyList<ValidationError> Errors { get; }

    abstract record TimeRangeOptions : PageOptions
        DateTimeOffset? Since { get; init; }
        DateTimeOffset? Until { get; init; }

    sealed record TokenInspection : IWireObject
        ctor()
        IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
        string? Application { get; init; }
        DateTimeOffset? DataAccessExpiresAt { get; init; }
        DateTimeOffset? ExpiresAt { get; init; }
        bool? IsValid { get; init; }
        DateTimeOffset? IssuedAt { get; init; }
        IReadOnlyList<ThreadsScope>? Scopes { get; init; }
        TokenType? Type { get; init; }
        string? UserId { get; init; }

    readonly record struct TokenType : IWireObject
        ctor(string? Value)
        static TokenType App { get; }
        bool IsKnown { get; }
        static IReadOnlyList<TokenType> Known { get; }
        static TokenType User { get; }
        string? Value { get; init; }

    sealed record UnknownWebhookChange : WebhookChange
        ctor(WebhookField Field, JsonElement Value)
        JsonElement Value { get; init; }

    sealed record UnreadItem
        ctor(JsonElement Json, string Reason)
        JsonElement Json { get; init; }
        string Reason { get; init; }

    sealed record UserInsights : IWireObject
        ctor()
        IReadOnlyList<LinkClicks>? Clicks { get; init; }
        IReadOnlyList<MetricBreakdown>? FollowerDemographics { get; init; }
        long? FollowersCount { get; init; }
        long? Likes { get; init; }
        IReadOnlyList<InsightMetric> Metrics { get; init; }
        long? Quotes { get; init; }
        long? Replies { get; init; }
        long? Reposts { get; init; }
        IReadOnlyList<MetricValue>? Views { get; init; }

    sealed record UserInsightsOptions
        ctor()
        InsightsBreakdown? Breakdown { get; init; }
        IReadOnlyList<UserMetric>? Metric { get; init; }
        InsightsPeriod? Period { get; init; }
        DateTimeOffset? Since { get; init; }
        DateTimeOffset? Until { get; init; }

    readonly record struct UserMetric : IWireObject
        ctor(string? Value)
        static UserMetric Clicks { get; }
        static UserMetric FollowerDemographics { get; }
        static UserMetric FollowersCount { get; }
        bool IsKnown { get; }
        static IReadOnlyList<UserMetric> Known { get; }
        static UserMetric Likes { get; }
        static UserMetric Quotes { get; }
        static UserMetric Replies { get; }
        static UserMetric Reposts { get; }
        string? Value { get; init; }
        static UserMetric Views { get; }

    sealed record ValidationError
        ctor(string Property, string Rule)
        double? Limit { get; init; }
        string Property { get; init; }
        string Rule { get; init; }

    abstract record WebhookChange : IWireObject
        WebhookField Field { get; init; }

    sealed record WebhookEntry : IWireObject
        ctor()
        IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
        IReadOnlyList<WebhookChange>? Changes { get; init; }
        string? Id { get; init; }
        DateTimeOffset? Time { get; init; }

    readonly record struct WebhookField : IWireObject
        ctor(string? Value)
        static WebhookField Delete { get; }
        bool IsKnown { get; }
        static IReadOnlyList<WebhookField> Known { get; }
        static WebhookField Mentions { get; }
        static WebhookField Publish { get; }
        static WebhookField Replies { get; }
        string? Value { get; init; }

    sealed record WebhookNotification : IWireObject
        ctor()
        IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
        string? AppId { get; init; }
        IReadOnlyList<WebhookEntry>? Entry { get; init; }
        bool? HasUidField { get; init; }
        string? Object { get; init; }
        string? SubscriptionId { get; init; }
        string? TargetId { get; init; }
        DateTimeOffset? Time { get; init; }
        WebhookTopic? Topic { get; init; }
        required IReadOnlyList<WebhookChange> Values { get; init; }

    sealed record WebhookOwner : IWireObject
        ctor()
        IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
        string? OwnerId { get; init; }

    sealed record WebhookRootPost : IWireObject
        ctor()
        IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
        string? Id { get; init; }
        string? OwnerId { get; init; }
        string? Username { get; init; }

    readonly record struct WebhookTopic : IWireObject
        ctor(string? Value)
        static WebhookTopic Interaction { get; }
        bool IsKnown { get; }
        static IReadOnlyList<WebhookTopic> Known { get; }
        static WebhookTopic Moderate { get; }
        string? Value { get; init; }

namespace ThreadsSdk.Auth

    sealed class FileThreadsCredentialStore : ILockingThreadsCredentialStore
        ctor(string folder)
        ValueTask<bool> DeleteAsync(string userId, CancellationToken cancellationToken = default)
        string Folder { get; }
        IAsyncEnumerable<string> ListAsync(CancellationToken cancellationToken = default)
        ValueTask<StoredThreadsCredentials?> LoadAsync(string userId, CancellationToken cancellationToken = default)
        ValueTask<IAsyncDisposable> LockAsync(string userId, CancellationToken cancellationToken = default)
        ValueTask<string?> SaveAsync(ThreadsCredentials credentials, string? ifVersion = default, CancellationToken cancellationToken = default)

    interface IExpiringThreadsCredentialStore : IThreadsCredentialStore
        ValueTask<int> CountExpiringAsync(DateTimeOffset before, CancellationToken cancellationToken = default)

    interface ILockingThreadsCredentialStore : IThreadsCredentialStore
        ValueTask<IAsyncDisposable> LockAsync(string userId, CancellationToken cancellationToken = default)

    interface IThreadsCredentialStore
        ValueTask<bool> DeleteAsync(string userId, CancellationToken cancellationToken = default)
        IAsyncEnumerable<string> ListAsync(CancellationToken cancellationToken = default)
        ValueTask<StoredThreadsCredentials?> LoadAsync(string userId, CancellationToken cancellationToken = default)
        ValueTask<string?> SaveAsync(ThreadsCredentials credentials, string? ifVersion = default, CancellationToken cancellationToken = default)

    interface IThreadsUsedStateStore
        ValueTask<bool> TryUseAsync(string state, TimeSpan keepFor, CancellationToken cancellationToken = default)

    interface IThreadsUserDataStore
        ValueTask DeleteUserDataAsync(string userId, CancellationToken cancellationToken = default)

    sealed class InMemoryThreadsCredentialStore : ILockingThreadsCredentialStore
        ctor()
        ValueTask<bool> DeleteAsync(string userId, CancellationToken cancellationToken = default)
        IAsyncEnumerable<string> ListAsync(CancellationToken cancellationToken = default)
        ValueTask<StoredThreadsCredentials?> LoadAsync(string userId, CancellationToken cancellationToken = default)
        ValueTask<IAsyncDisposable> LockAsync(string userId, CancellationToken cancellationToken = default)
        ValueTask<string?> SaveAsync(ThreadsCredentials credentials, string? ifVersion = default, CancellationToken cancellationToken = default)

    sealed record StoredThreadsCredentials
        ctor(ThreadsCredentials Credentials, string Version)
        ThreadsCredentials Credentials { get; init; }
        string Version { get; init; }

    sealed class ThreadsAccessNotGrantedException : ThreadsCallbackException
        ctor(string message, Exception? innerException = default)
        string? Advice { get; }
        int? Code { get; init; }
        string? Description { get; init; }
        AuthorizationError? Error { get; init; }
        bool IsRefusedByUser { get; }
        ThreadsError? KnownError { get; init; }
        string? Reason { get; init; }

    sealed record ThreadsAuthorization
        ctor(Uri Url, string State, IReadOnlyList<ThreadsScope> Scopes)
        IReadOnlyList<ThreadsScope> Scopes { get; init; }
        string State { get; init; }
        Uri Url { get; init; }

    static class ThreadsCallback
        static string ReadCode(IEnumerable<KeyValuePair<string, string?>> values, string? expectedState)
        static string ReadCode(string callback, string? expectedState)

    class ThreadsCallbackException : ThreadsException
        ctor(string message, Exception? innerException = default)

    sealed class ThreadsCodeMissingException : ThreadsCallbackException
        ctor(string message, Exception? innerException = default)

    sealed class ThreadsCredentialStoreException : ThreadsException
        ctor(string message, Exception? innerException = default)
        bool IsDamaged { get; init; }
        string? UserId { get; init; }

    sealed record ThreadsCredentials
        ctor()
        required string AccessToken { get; init; }
        bool CanRefresh(TimeProvider? timeProvider = default)
        required DateTimeOffset ExpiresAt { get; init; }
        TimeSpan ExpiresIn(TimeProvider? timeProvider = default)
        static ThreadsCredentials FromJson(string json)
        bool IsExpired(TimeProvider? timeProvider = default)
        bool IsShortLived { get; init; }
        DateTimeOffset IssuedAt { get; }
        IReadOnlyList<ThreadsScope> Scopes { get; init; }
        string ToJson()
        required string UserId { get; init; }

    sealed class ThreadsCredentialsConverter : JsonConverter<ThreadsCredentials>
        ctor()
        override ThreadsCredentials Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        override void Write(Utf8JsonWriter writer, ThreadsCredentials value, JsonSerializerOptions options)

    sealed record ThreadsLoginEvent
        ctor(ThreadsLoginEventKind Kind, string UserId, DateTimeOffset ExpiresAt)
        Exception? Exception { get; init; }
        DateTimeOffset ExpiresAt { get; init; }
        ThreadsLoginEventKind Kind { get; init; }
        DateTimeOffset? RetryAt { get; init; }
        string UserId { get; init; }

    enum ThreadsLoginEventKind
        Refreshed = 0
        RefreshFailed = 1
        SaveFailed = 2
        LoadFailed = 3

    sealed class ThreadsLogins : IDisposable
        ctor(IThreadsCredentialStore store, ThreadsOAuth? oauth = default, ThreadsLoginsOptions? options = default)
        Task<bool> DeleteAsync(string userId, CancellationToken cancellationToken = default)
        void Dispose()
        IThreadsAccessTokenProvider For(string userId)
        ValueTask<ThreadsCredentials> GetAsync(string userId, CancellationToken cancellationToken = default)
        Task<ThreadsCredentials> RefreshAsync(string userId, CancellationToken cancellationToken = default)
        Task SaveAsync(ThreadsCredentials credentials, CancellationToken cancellationToken = default)
        IThreadsCredentialStore Store { get; }

    static class ThreadsLoginsExtensions
        static ThreadsClient CreateClient(this ThreadsLogins logins, string userId, ThreadsClientOptions? options = default)

    sealed class ThreadsLoginsOptions
        ctor()
        ILoggerFactory? LoggerFactory { get; set; }
        TimeSpan MaxRetryDelay { get; set; }
        Action<ThreadsLoginEvent>? OnEvent { get; set; }
        double RefreshBelow { get; set; }
        TimeSpan RefreshWait { get; set; }
        TimeSpan ReloadAfter { get; set; }
        TimeSpan RetryDelay { get; set; }
        TimeProvider TimeProvider { get; set; }

    sealed class ThreadsOAuth : IDisposable
        ctor(ThreadsOAuthOptions options)
        Task<ThreadsCredentials> CompleteAuthorizationAsync(IEnumerable<KeyValuePair<string, string?>> values, string? expectedState, CancellationToken cancellationToken = default)
        Task<ThreadsCredentials> CompleteAuthorizationAsync(string callback, string? expectedState, CancellationToken cancellationToken = default)
        ThreadsAuthorization CreateAuthorization(IEnumerable<ThreadsScope>? scopes = default)
        Uri CreateAuthorizationUrl(string state, IEnumerable<ThreadsScope>? scopes = default)
        Uri CreateAuthorizationUrl(string state, IEnumerable<ThreadsScope>? scopes, string? redirectUri)
        Task<ThreadsCredentials> DescribeTokenAsync(string accessToken, CancellationToken cancellationToken = default)
        void Dispose()
        Task<ThreadsCredentials> ExchangeCodeAsync(string code, CancellationToken cancellationToken = default)
        Task<ThreadsCredentials> ExchangeCodeAsync(string code, string? redirectUri, CancellationToken cancellationToken = default)
        Task<ThreadsCredentials> ExchangeForLongLivedAsync(ThreadsCredentials shortLived, CancellationToken cancellationToken = default)
        Task<AppToken> GetAppTokenAsync(CancellationToken cancellationToken = default)
        Task<TokenInspection> InspectAsync(string accessToken, string? askingToken = default, CancellationToken cancellationToken = default)
        Task<ThreadsCredentials> RefreshAsync(ThreadsCredentials credentials, CancellationToken cancellationToken = default)

    sealed class ThreadsOAuthOptions
        ctor()
        string? AppId { get; set; }
        string? AppSecret { get; set; }
        Uri? AuthorizeHost { get; set; }
        ThreadsClientOptions? Client { get; set; }
        void FillFromEnvironment()
        static ThreadsOAuthOptions FromEnvironment()
        string? RedirectUri { get; set; }
        IReadOnlyList<ThreadsScope> Scopes { get; set; }

    static class ThreadsScopes
        static IReadOnlyList<ThreadsScope> All { get; }
        static IReadOnlyList<ThreadsScope> Default { get; }

    static class ThreadsSignedRequest
        static string Create(SignedRequest payload, string appSecret)
        static SignedRequest Parse(string signedRequest, IEnumerable<string> appSecrets, TimeSpan? maxAge = default, TimeProvider? timeProvider = default)
        static SignedRequest Parse(string signedRequest, string appSecret, TimeSpan? maxAge = default, TimeProvider? timeProvider = default)
        static bool Verify(string signedRequest, string appSecret, TimeSpan? maxAge = default, TimeProvider? timeProvider = default)

    enum ThreadsSignedRequestError
        Malformed = 0
        WrongSignature = 1
        WrongAlgorithm = 2
        WrongTime = 3

    sealed class ThreadsSignedRequestException : ThreadsException
        ctor(string message, Exception? innerException = default)
        ThreadsSignedRequestError Reason { get; init; }

    sealed class ThreadsStateException : ThreadsCallbackException
        ctor(string message, Exception? innerException = default)

    static class ThreadsWebhookSignature
        static string Create(ReadOnlySpan<byte> body, string appSecret)
        static bool Verify(ReadOnlySpan<byte> body, string? signature, IReadOnlyCollection<string> appSecrets)

namespace ThreadsSdk.MediaHosting

    sealed class FolderMediaHost : IMediaHost
        ctor(FolderMediaHostOptions options)
        ctor(string folder, Uri baseUrl)
        Task DeleteAsync(string key, CancellationToken cancellationToken = default)
        string Name { get; }
        Task<MediaLease> PutAsync(MediaUpload upload, CancellationToken cancellationToken = default)

    sealed class FolderMediaHostOptions
        ctor()
        Uri? BaseUrl { get; set; }
        string? Folder { get; set; }

    interface IMediaHost
        Task DeleteAsync(string key, CancellationToken cancellationToken = default)
        string Name { get; }
        Task<MediaLease> PutAsync(MediaUpload upload, CancellationToken cancellationToken = default)

    enum MediaCheck
        Rules = 0
        Head = 1

    sealed class MediaHostException : ThreadsException
        ctor(string message, Exception? innerException = default)
        bool IsTransient { get; init; }

    sealed record MediaLease
        ctor()
        required string Host { get; init; }
        required string Key { get; init; }
        required string Url { get; init; }

    sealed class MediaUpload
        ctor()
        required Stream Content { get; init; }
        required string ContentType { get; init; }
        required string Key { get; init; }
        required long Length { get; init; }

namespace ThreadsSdk.Publishing

    sealed class ContainerFailedException : PublishException
        ctor(string message, Exception? innerException = default)
        string? Advice { get; }
        string? ContainerId { get; init; }
        int? MediaIndex { get; init; }
        ContainerError? Reason { get; init; }

    sealed record Duplicate
        DateTimeOffset? At { get; }
        bool IsDraft { get; }
        string? JournalId { get; }
        string? Permalink { get; }
        string? PostId { get; }

    enum DuplicateCheck
        None = 0
        Warn = 1
        Refuse = 2

    sealed class DuplicatePostException : PublishException
        ctor(string message, Exception? innerException = default)
        Duplicate Duplicate { get; init; }

    sealed class FilePublishJournalStore : IPublishJournalStore
        ctor(string folder)
        ValueTask<bool> DeleteAsync(string id, CancellationToken cancellationToken = default)
        string Folder { get; }
        IAsyncEnumerable<string> ListAsync(CancellationToken cancellationToken = default)
        ValueTask<PublishJournal?> LoadAsync(string id, CancellationToken cancellationToken = default)
        ValueTask SaveAsync(PublishJournal journal, CancellationToken cancellationToken = default)
        ValueTask<IPublishJournalLease?> TryLeaseAsync(string id, TimeSpan duration, CancellationToken cancellationToken = default)

    interface IPublishJournalLease : IAsyncDisposable
        ValueTask<bool> RenewAsync(CancellationToken cancellationToken = default)

    interface IPublishJournalStore
        ValueTask<bool> DeleteAsync(string id, CancellationToken cancellationToken = default)
        IAsyncEnumerable<string> ListAsync(CancellationToken cancellationToken = default)
        ValueTask<PublishJournal?> LoadAsync(string id, CancellationToken cancellationToken = default)
        ValueTask SaveAsync(PublishJournal journal, CancellationToken cancellationToken = default)
        ValueTask<IPublishJournalLease?> TryLeaseAsync(string id, TimeSpan duration, CancellationToken cancellationToken = default)

    sealed class IdempotencyKeyReusedException : ThreadsException
        ctor(string message, Exception? innerException = default)
        string? IdempotencyKey { get; init; }

    sealed class InMemoryPublishJournalStore : IPublishJournalStore
        ctor(TimeProvider? timeProvider = default)
        ValueTask<bool> DeleteAsync(string id, CancellationToken cancellationToken = default)
        IAsyncEnumerable<string> ListAsync(CancellationToken cancellationToken = default)
        ValueTask<PublishJournal?> LoadAsync(string id, CancellationToken cancellationToken = default)
        ValueTask SaveAsync(PublishJournal journal, CancellationToken cancellationToken = default)
        ValueTask<IPublishJournalLease?> TryLeaseAsync(string id, TimeSpan duration, CancellationToken cancellationToken = default)

    sealed record JournalMedia
        ctor()
        string? ContainerId { get; init; }
        DateTimeOffset? ContainerSince { get; init; }
        string? HostKey { get; init; }
        string? HostedUrl { get; init; }

    sealed record JournalPost
        ctor()
        string? ContainerId { get; init; }
        DateTimeOffset? ContainerSince { get; init; }
        CrossReshareStatus? CrossreshareToIgStatus { get; }
        bool IsAssumedPublished { get; init; }
        bool IsIdAsked { get; init; }
        bool? IsReply { get; init; }
        ImmutableArray<JournalMedia> Media { get; init; }
        required PlannedPost Plan { get; init; }
        string? PostId { get; init; }
        DateTimeOffset? PublishingSince { get; init; }
        string? RefusedLink { get; init; }

    enum LinkFallback
        None = 0
        PutInText = 1
        DropCard = 2

    sealed class NotAReplyException : PublishException
        ctor(string message, Exception? innerException = default)
        string? PostId { get; init; }

    sealed record PlannedPost
        ctor()
        bool IsReplyToPrevious { get; init; }
        ImmutableArray<PostMedia> Media { get; init; }
        ContainerMediaType? MediaType { get; }
        CreateContainerOptions Options { get; }
        string? RepostedPostId { get; init; }

    sealed class PublishCanceledException : OperationCanceledException
        ctor(PublishJournal journal, Exception? innerException, CancellationToken cancellationToken)
        PublishJournal Journal { get; }

    sealed record PublishJournal
        ctor()
        PublishJournal AssumeNotPublished()
        PublishJournal AssumePublished(string? postId = default)
        static PublishJournal FromJson(string json)
        required string Id { get; init; }
        bool IsPublished { get; }
        bool IsStaged { get; init; }
        static JsonTypeInfo<PublishJournal> JsonTypeInfo { get; }
        ImmutableArray<MediaLease> Leases { get; init; }
        ImmutableArray<JournalPost> Posts { get; init; }
        int Revision { get; init; }
        DateTimeOffset? StagedUntil { get; }
        DateTimeOffset StartedAt { get; init; }
        string ToJson()
        required string UserId { get; init; }

    sealed class PublishJournalConflictException : ThreadsException
        ctor(string message, Exception? innerException = default)
        string? JournalId { get; init; }

    sealed class PublishJournalConverter : JsonConverter<PublishJournal>
        ctor()
        override PublishJournal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        override void Write(Utf8JsonWriter writer, PublishJournal value, JsonSerializerOptions options)

    sealed class PublishJournalStoreException : ThreadsException
        ctor(string message, Exception? innerException = default)

    sealed class PublishOutcomeUnknownException : PublishException
        ctor(string message, Exception? innerException = default)

    sealed class PublishPlan
        Task<PublishPlan> InspectMediaAsync(MediaCheck check = Rules, CancellationToken cancellationToken = default)
        ImmutableArray<PlannedPost> Posts { get; }
        Task<PublishPlan> WithSourcesAsync(Func<PostMedia, int, CancellationToken, ValueTask<MediaSource>> replace, CancellationToken cancellationToken = default)

    static class PublishPlanJson
        static PublishPlan Parse(string json)
        static string ToJson(this PublishPlan plan)

    sealed record PublishProgress
        ctor(PublishStage Stage, PublishJournal Journal)
        Duplicate? Duplicate { get; init; }
        PublishJournal Journal { get; init; }
        int? MediaIndex { get; init; }
        int? PostIndex { get; init; }
        PublishStage Stage { get; init; }
        ContainerStatus? Status { get; init; }
        TimeSpan? Wait { get; init; }

    sealed class PublishQuotaException : PublishException
        ctor(string message, Exception? innerException = default)
        int Left { get; init; }
        int Needed { get; init; }
        int Total { get; init; }
        TimeSpan? Window { get; init; }

    enum PublishStage
        AwaitLease = 0
        CheckMedia = 1
        FindDuplicate = 2
        DuplicateFound = 3
        CheckQuota = 4
        HostMedia = 5
        CreateContainer = 6
        AwaitContainer = 7
        AwaitPropagation = 8
        PublishContainer = 9
        FindOutcome = 10
        Resplit = 11
        DropLinkCard = 12
        Published = 13
        CleanUp = 14

    sealed class PublishTimeoutException : PublishException
        ctor(string message, Exception? innerException = default)

    sealed class PublishedIdUnknownException : PublishException
        ctor(string message, Exception? innerException = default)

    enum QuotaCheck
        None = 0
        Refuse = 1
        Wait = 2

namespace ThreadsSdk.Runtime

    static class AddedErrors
        static ThreadsError Add(ThreadsError error, bool namesScopes, bool isOfWindow)

    static class AddedTypes
        static void Add<T>(JsonRead<T> read)

    static class AdditionalProperty
        static T Read<T>(IReadOnlyDictionary<string, JsonElement>? properties, string name, JsonRead<T> read)

    struct Check
        List<ValidationError>? Broken { get; }
        void Characters(string name, string? value, string forbidden, string rule)
        string? Enter(string name)
        void Excludes(string name, bool isGiven, bool isOtherGiven, string rule)
        void ForbiddenWhen(string name, bool isGiven, bool holds, string rule)
        void Given(string name, string? value)
        void Id(string name, string? value)
        void Items(string name, int? count, int? min, int? max, string rule)
        void Leave(string? outer)
        void Length(string name, string? value, int? min, int? max, TextCounting counting, string rule)
        void Length(string name, string? value, int? min, int? max, string rule)
        void Model(string name, IHasBounds? value)
        void Models(string name, IReadOnlyList<IHasBounds>? values)
        void Needs(string name, bool isGiven, bool isOtherGiven, string rule)
        void OnlyWhen(string name, bool isGiven, bool holds, string rule)
        void PathId(string name, string? value)
        void Range(string name, DateTimeOffset? value, long? min, long? max, string rule)
        void Range(string name, double? value, double? min, double? max, string rule)
        void Range(string name, long? value, long? min, long? max, string rule)
        void Required(string name, bool isGiven)
        void RequiredWhen(string name, bool isGiven, bool holds, string rule)
        void ThrowIfBroken()

    readonly struct FieldMask
        static FieldMask BitwiseOr(FieldMask left, FieldMask right)
        bool IsEmpty { get; }
        static FieldMask Of(int index)
        static FieldMask Of(int index, NestedFields? fields)
        static FieldMask Of(string[] chosen, string[] names)
        string ToText(string[] names)
        static FieldMask op_BitwiseOr(FieldMask left, FieldMask right)

    interface IHasBounds
        void CheckBounds(ref Check check, string name)

    interface IHasTransport
        ThreadsTransport Transport { get; }

    interface IThreadsSender
        Task<HttpResponseMessage> SendAsync(ThreadsCall threadsCall, CancellationToken cancellationToken)

    interface IWireObject
        void Write(Utf8JsonWriter writer)

    sealed class JsonRead<T> : MulticastDelegate

    sealed class JsonWrite<T> : MulticastDelegate

    sealed class KnownTexts
        ctor(string[] texts, params string[] aliases)
        bool AreSame(string? text, string? other)
        bool Contains(string? text)
        string? Meaning(string? text)
        string? Read(ref Utf8JsonReader reader)

    static class MetricList
        static IReadOnlyList<MetricBreakdown>? Breakdowns(IReadOnlyList<InsightMetric> metrics, string? name)
        static IReadOnlyList<LinkClicks>? Links(IReadOnlyList<InsightMetric> metrics, string? name)
        static IReadOnlyList<MetricValue>? Series(IReadOnlyList<InsightMetric> metrics, string? name)
        static long? Value(IReadOnlyList<InsightMetric> metrics, string? name)
        static IReadOnlyList<InsightMetric> WithBreakdowns(IReadOnlyList<InsightMetric> metrics, string? name, IReadOnlyList<MetricBreakdown>? breakdowns)
        static IReadOnlyList<InsightMetric> WithLinks(IReadOnlyList<InsightMetric> metrics, string? name, IReadOnlyList<LinkClicks>? links)
        static IReadOnlyList<InsightMetric> WithSeries(IReadOnlyList<InsightMetric> metrics, string? name, IReadOnlyList<MetricValue>? values)
        static IReadOnlyList<InsightMetric> WithValue(IReadOnlyList<InsightMetric> metrics, string? name, long? value)

    sealed class NestedFields
        ctor(FieldMask mask, string[] names)
        static NestedFields? Of(string? text)
        NestedFields Union(NestedFields other)
        static string Within(string name, string? fields)

    sealed record OperationDescription
        ctor(string Group, string Name, string MethodName, HttpMethod Method, string RouteTemplate)
        IReadOnlyList<ValueTuple<string, string>> Advice { get; init; }
        string? FieldMask { get; init; }
        IReadOnlyList<ValueTuple<string, string>> FieldScopes { get; init; }
        IReadOnlyList<string> Form { get; init; }
        string Group { get; init; }
        bool IsRepeatable { get; init; }
        HttpMethod Method { get; init; }
        string MethodName { get; init; }
        string Name { get; init; }
        IReadOnlyList<ValueTuple<string, string>> ParameterScopes { get; init; }
        IReadOnlyList<string> Path { get; init; }
        IReadOnlyList<string> Query { get; init; }
        string RouteTemplate { get; init; }
        IReadOnlyList<string> Scopes { get; init; }
        ThreadsOperation ToOperation()
        TokenUse Token { get; init; }

    static class PageReader
        static Page<T> Read<T>(ref Utf8JsonReader reader, JsonRead<T> read)

    static class Pager
        static IAsyncEnumerable<T> ReadAllAsync<T>(Func<string?, string?, CancellationToken, Task<Page<T>>> readPage, string? before, string? after, int prefetch, Action<UnreadItem>? onUnread, CancellationToken cancellationToken)

    static class RecordText
        static StringBuilder First(this StringBuilder text, string name, object? value)
        static string Hidden(object? value)
        static StringBuilder Next(this StringBuilder text, string name, object? value)

    static class ReportedDay
        static DateOnly? EndingAt(DateTimeOffset? end)

    static class SecretNames
        static void Add(params string[] names)

    enum TextCounting
        Characters = 0
        EmojiBytes = 1

    static class ThreadsBuilderOptions
        static IThreadsBuilder AddOptions<TOptions>(this IThreadsBuilder builder, Action<TOptions> validate)
        static IThreadsBuilder BindOptions<TOptions>(this IThreadsBuilder builder, IConfiguration configuration, Action<ThreadsOptionsSection, TOptions> bind)
        static IThreadsBuilder ConfigureOptions<TOptions>(this IThreadsBuilder builder, Action<TOptions>? configure)
        static TOptions GetOptions<TOptions>(this IServiceProvider provider, string name)

    abstract class ThreadsCall
        string? Authorization { get; }
        HttpContent CreateForm()
        bool IsKnown { get; }
        ThreadsOperation Operation { get; }
        string PathValue(string name)
        string? Query { get; }

    static class ThreadsGroups
        static IEmbedsApi Embeds(IThreadsSender sender)
        static IInsightsApi Insights(IThreadsSender sender)
        static ILocationsApi Locations(IThreadsSender sender)
        static IMediaApi Media(IThreadsSender sender)
        static IOAuthApi OAuth(IThreadsSender sender)
        static IProfilesApi Profiles(IThreadsSender sender)
        static IPublishingApi Publishing(IThreadsSender sender)
        static IRepliesApi Replies(IThreadsSender sender)
        static ISearchApi Search(IThreadsSender sender)

    static class ThreadsHttp
        static void CheckAddress(Uri? address, string name)
        static void CheckToken(string? token, string name)
        const string ClientName = "ThreadsSdk"
        static HttpMessageHandler CreateHandler()
        static ValueTask<Exception?> FindFailureAsync(HttpResponseMessage response, CancellationToken cancellationToken = default)
        static ThreadsUsage? FindUsage(HttpResponseMessage response)
        static Dictionary<string, object> RequestOptions(IServiceProvider services, string name)

    static class ThreadsLinks
        static IReadOnlyList<string> Find(string? text, IEnumerable<string?>? attached = default)

    sealed class ThreadsOptionsSection
        double? GetDouble(string key)
        int? GetInt32(string key)
        ThreadsOptionsSection? GetSection(string key)
        string? GetString(string key)
        IReadOnlyList<string>? GetStrings(string key)
        TimeSpan? GetTimeSpan(string key)
        Uri? GetUri(string key)

    static class ThreadsSecrets
        static bool IsSecret(string name)
        const string Mask = "***"
        static string Redact(string text)

    sealed class ThreadsTokenSource
        ctor(string? token, IThreadsAccessTokenProvider? provider)
        ValueTask<string> GetAsync(ThreadsOperation? operation, CancellationToken cancellationToken = default)
        static ThreadsTokenSource Registered(IServiceProvider services, string name, ThreadsClientOptions options)

    sealed class ThreadsTransport
        static ThreadsTransport Of(object caller)
        Task<T> SendAsync<T>(ThreadsOperation operation, string?[] values, JsonRead<T> read, CancellationToken cancellationToken)

    enum TokenUse
        User = 0
        App = 1
        None = 2

    static class ValueEquality
        static bool Same(IReadOnlyDictionary<string, JsonElement>? one, IReadOnlyDictionary<string, JsonElement>? other)
        static bool Same<T>(IReadOnlyList<T>? one, IReadOnlyList<T>? other)

    static class WireReader
        static T First<TOther, T>(IReadOnlyList<TOther>? others, Func<TOther, T> valueOf)
        static IReadOnlyList<T>? Gather<TOther, T>(IReadOnlyList<T>? items, IReadOnlyList<TOther>? others, Func<TOther, IReadOnlyList<T>?> itemsOf)
        static bool IsNothing(ref Utf8JsonReader reader)
        static bool IsUnreadable(Exception exception)
        static JsonException Missing(string name)
        static string MissingId(string name, bool isNested)
        static bool NextProperty(ref Utf8JsonReader reader)
        static string? ReadBareId(ref Utf8JsonReader reader)
        static bool? ReadBoolean(ref Utf8JsonReader reader)
        static T ReadData<T>(ref Utf8JsonReader reader, JsonRead<T> read)
        static IReadOnlyList<T> ReadDataList<T>(ref Utf8JsonReader reader, JsonRead<T> read)
        static double? ReadDouble(ref Utf8JsonReader reader)
        static IReadOnlyList<T>? ReadEdge<T>(ref Utf8JsonReader reader, JsonRead<T> read)
        static T ReadFirst<T>(ref Utf8JsonReader reader, JsonRead<T> read)
        static string? ReadId(ref Utf8JsonReader reader)
        static int? ReadInt32(ref Utf8JsonReader reader)
        static long? ReadInt64(ref Utf8JsonReader reader)
        static IReadOnlyList<T>? ReadList<T>(ref Utf8JsonReader reader, JsonRead<T> read)
        static IReadOnlyList<T>? ReadMany<T>(ref Utf8JsonReader reader, JsonRead<T> read)
        static string? ReadRepeated(ref Utf8JsonReader reader)
        static TimeSpan? ReadSeconds(ref Utf8JsonReader reader)
        static string? ReadString(ref Utf8JsonReader reader)
        static string ReadText(ref Utf8JsonReader reader)
        static DateTimeOffset? ReadTimestamp(ref Utf8JsonReader reader)
        static DateTimeOffset? ReadUnixTime(ref Utf8JsonReader reader)
        static void ReadUnknown(ref Utf8JsonReader reader, ref Dictionary<string, JsonElement>? more)
        static void StartObject(ref Utf8JsonReader reader)

    static class WireText
        static string? Fields(string? mask)
        static string? Flag(bool? value)
        static string? Join<T>(IReadOnlyList<T>? values)
        static string? Json(IReadOnlyList<IWireObject>? values)
        static string? Json(IWireObject? value)
        static string? Number(double? value)
        static string? Number(int? value)
        static string? Number(long? value)
        static string? Seconds(TimeSpan? value)
        static string? Timestamp(DateTimeOffset? value)
        static string? UnixTime(DateTimeOffset? value)
        static string? UnixTimeMilliseconds(DateTimeOffset? value)

    static class WireTypes
        static T Read<T>(ref Utf8JsonReader reader)
        static T ReadNested<T>(ref Utf8JsonReader reader)

    static class WireWriter
        static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, bool? value)
        static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, double? value)
        static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, int? value)
        static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, long? value)
        static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
        static void WriteArray(Utf8JsonWriter writer, IReadOnlyList<IWireObject> items)
        static void WriteDataList(Utf8JsonWriter writer, IReadOnlyList<IWireObject> items)
        static void WriteEdge(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<IWireObject>? value)
        static void WriteEdge<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<T>? value, JsonWrite<T> write)
        static void WriteId(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string value)
        static void WriteList(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<IWireObject>? value)
        static void WriteList<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<T>? value, JsonWrite<T> write)
        static void WriteMany(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<IWireObject>? value)
        static void WriteMany<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<T>? value, JsonWrite<T> write)
        static void WriteObject(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IWireObject? value)
        static void WriteSeconds(Utf8JsonWriter writer, ReadOnlySpan<byte> name, TimeSpan? value)
        static void WriteTimestamp(Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateTimeOffset? value)
        static void WriteUnixTime(Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateTimeOffset? value)
        static void WriteUnixTimeMilliseconds(Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateTimeOffset? value)
        static void WriteUnknown(Utf8JsonWriter writer, IReadOnlyDictionary<string, JsonElement>? more)

namespace ThreadsSdk.Scheduling

    interface IThreadsScheduler
        Task<ScheduledPost?> CancelAsync(long id, CancellationToken cancellationToken = default)
        Task<ScheduledPost?> ChangeAsync(long id, PublishPlan plan, CancellationToken cancellationToken = default)
        Task<ScheduledPost?> FindAsync(long id, CancellationToken cancellationToken = default)
        Task<UserSchedule?> FindUserAsync(string userId, CancellationToken cancellationToken = default)
        IAsyncEnumerable<ScheduledPost> ListAsync(ScheduleQuery? query = default, CancellationToken cancellationToken = default)
        IAsyncEnumerable<RecurringPost> ListRecurringAsync(string? userId = default, CancellationToken cancellationToken = default)
        IAsyncEnumerable<UserSchedule> ListStoppedUsersAsync(CancellationToken cancellationToken = default)
        Task<ScheduledPost?> MoveAsync(long id, DateTimeOffset at, CancellationToken cancellationToken = default)
        Task PauseAsync(string userId, string? reason = default, CancellationToken cancellationToken = default)
        Task<RecurringPost> RepeatAsync(RecurringPostRequest request, CancellationToken cancellationToken = default)
        Task<DateTimeOffset?> ReserveAsync(string userId, ThreadsQuota quota, int count = 1, CancellationToken cancellationToken = default)
        Task<bool> ResumeAsync(string userId, CancellationToken cancellationToken = default)
        Task<ScheduledPost?> RunNowAsync(long id, CancellationToken cancellationToken = default)
        Task<IReadOnlyList<ScheduledPost>> ScheduleAsync(IReadOnlyList<ScheduleRequest> requests, CancellationToken cancellationToken = default)
        Task<bool> StopRepeatingAsync(string userId, string name, CancellationToken cancellationToken = default)
        Task<ScheduleSummary> SummarizeAsync(CancellationToken cancellationToken = default)

    sealed record RecurringPost
        ctor()
        required string Cron { get; init; }
        required string Name { get; init; }
        required DateTimeOffset NextAt { get; init; }
        required PublishPlan Plan { get; init; }
        required string UserId { get; init; }
        required string Zone { get; init; }

    sealed record RecurringPostRequest
        ctor()
        required string Cron { get; init; }
        required string Name { get; init; }
        required PublishPlan Plan { get; init; }
        required string UserId { get; init; }
        string Zone { get; init; }

    sealed class ScheduleConflictException : ThreadsException
        ctor(string message, Exception? innerException = default)
        ScheduledPost? Post { get; init; }

    readonly record struct SchedulePlace
        ctor(DateTimeOffset At, long Id)
        DateTimeOffset At { get; init; }
        long Id { get; init; }

    enum ScheduleProblem
        Passing = 0
        Quota = 1
        Login = 2
        Refused = 3
        Late = 4
        Unknown = 5

    sealed record ScheduleQuery
        ctor()
        SchedulePlace? After { get; init; }
        bool Descending { get; init; }
        DateTimeOffset? From { get; init; }
        int? Limit { get; init; }
        ScheduledPostState? State { get; init; }
        DateTimeOffset? Until { get; init; }
        string? UserId { get; init; }

    sealed record ScheduleRequest
        ctor()
        required DateTimeOffset At { get; init; }
        DuplicateCheck Duplicates { get; init; }
        string? IdempotencyKey { get; init; }
        TimeSpan? LateUpTo { get; init; }
        required PublishPlan Plan { get; init; }
        required string UserId { get; init; }

    sealed record ScheduleSummary
        ctor()
        required int Due { get; init; }
        required TimeSpan LongestDue { get; init; }
        required int Parked { get; init; }

    sealed record ScheduledPost
        ctor()
        required DateTimeOffset At { get; init; }
        int Attempts { get; init; }
        DateTimeOffset? BegunAt { get; init; }
        long? EqualPostId { get; init; }
        required long Id { get; init; }
        required string IdempotencyKey { get; init; }
        required PublishPlan Plan { get; init; }
        ImmutableArray<string> PostIds { get; init; }
        ScheduleProblem? Problem { get; init; }
        string? Reason { get; init; }
        string? RecurringName { get; init; }
        DateTimeOffset? SettledAt { get; init; }
        required ScheduledPostState State { get; init; }
        required string UserId { get; init; }
        DateTimeOffset? WaitsUntil { get; init; }

    enum ScheduledPostState
        Planned = 0
        Publishing = 1
        Published = 2
        Parked = 3
        Canceled = 4

    static class ThreadsSchedulerExtensions
        static Task<ScheduledPost> ScheduleAsync(this IThreadsScheduler scheduler, string userId, Post post, DateTimeOffset at, string? idempotencyKey = default, CancellationToken cancellationToken = default)
        static Task<ScheduledPost> ScheduleAsync(this IThreadsScheduler scheduler, string userId, PostChain chain, DateTimeOffset at, string? idempotencyKey = default, CancellationToken cancellationToken = default)

    sealed record UserSchedule
        ctor()
        int DeletionsLeft { get; init; }
        DateTimeOffset? HeldUntil { get; init; }
        bool IsPaused { get; init; }
        DateTimeOffset? NextAt { get; init; }
        int PostsLeft { get; init; }
        string? Reason { get; init; }
        int RepliesLeft { get; init; }
        required string UserId { get; init; }

namespace ThreadsSdk.Webhooks

    interface IThreadsWebhookBatch : IAsyncDisposable
        ValueTask<bool> CompleteAsync(ThreadsWebhookEvent received, CancellationToken cancellationToken = default)
        IReadOnlyList<ThreadsWebhookEvent> Events { get; }
        ValueTask<bool> ParkAsync(ThreadsWebhookEvent received, string reason, CancellationToken cancellationToken = default)
        ValueTask<bool> RenewAsync(CancellationToken cancellationToken = default)
        ValueTask<bool> RetryAsync(ThreadsWebhookEvent received, DateTimeOffset dueAt, string reason, CancellationToken cancellationToken = default)

    interface IThreadsWebhookInbox
        ValueTask<int> AddAsync(IReadOnlyList<ThreadsWebhookEvent> events, CancellationToken cancellationToken = default)
        ValueTask<int> CountAsync(CancellationToken cancellationToken = default)
        ValueTask<bool> DeleteParkedAsync(string id, CancellationToken cancellationToken = default)
        ValueTask<int> DeleteUserAsync(string userId, CancellationToken cancellationToken = default)
        IAsyncEnumerable<ParkedThreadsWebhookEvent> ListParkedAsync(CancellationToken cancellationToken = default)
        ValueTask<bool> RetryParkedAsync(string id, CancellationToken cancellationToken = default)
        ValueTask<IThreadsWebhookBatch?> TakeAsync(int count, TimeSpan duration, CancellationToken cancellationToken = default)

    sealed record ParkedThreadsWebhookEvent
        ctor(ThreadsWebhookEvent Event, string Reason, DateTimeOffset ParkedAt)
        ThreadsWebhookEvent Event { get; init; }
        DateTimeOffset ParkedAt { get; init; }
        string Reason { get; init; }

    sealed record ThreadsWebhookEvent
        ctor()
        int Failures { get; init; }
        required string Id { get; init; }
        required string Json { get; init; }
        string? Receipt { get; init; }
        required DateTimeOffset ReceivedAt { get; init; }
        DateTimeOffset? SentAt { get; init; }
        string? TargetId { get; init; }
        required string UserId { get; init; }
