// What breaks since 0.1.0 in preparation: lines that are gone (-), and what stands there now (+).
ThreadsSdk.CreatedContainer
    - sealed record CreatedContainer : IWireObject
ThreadsSdk.IPublishingApi
    - Task<CreatedContainer> CreateContainerAsync(string userId, ContainerMediaType mediaType, CreateContainerOptions? options = default, CancellationToken cancellationToken = default)
    + Task<CreatedMedia> CreateContainerAsync(string userId, ContainerMediaType mediaType, CreateContainerOptions? options = default, CancellationToken cancellationToken = default)
    - Task<PublishedMedia> PublishContainerAsync(string userId, string creationId, CancellationToken cancellationToken = default)
    + Task<CreatedMedia> PublishContainerAsync(string userId, string creationId, CancellationToken cancellationToken = default)
ThreadsSdk.PublishedMedia
    - sealed record PublishedMedia : IWireObject
