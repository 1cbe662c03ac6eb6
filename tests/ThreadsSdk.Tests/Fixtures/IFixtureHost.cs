using ThreadsSdk.Testing.Mappings;

namespace ThreadsSdk.Tests.Fixtures;

/// <summary>Something that answers with the stub mappings and remembers what it was asked.</summary>
internal interface IFixtureHost : IAsyncDisposable
{
    /// <summary>Where it listens; put this in the place of the Graph host.</summary>
    Uri Address { get; }

    /// <summary>The requests that carried <paramref name="tag"/> (see <see cref="FixtureTagHandler"/>), oldest first.</summary>
    Task<IReadOnlyList<SentRequest>> GetRequestsAsync(string tag, CancellationToken cancellationToken);
}
