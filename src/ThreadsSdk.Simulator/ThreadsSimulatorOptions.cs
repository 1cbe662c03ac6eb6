using Microsoft.Extensions.Logging;

namespace ThreadsSdk.Simulator;

/// <summary>How a <see cref="ThreadsSimulator"/> works.</summary>
public sealed class ThreadsSimulatorOptions
{
    /// <summary>The port on 127.0.0.1; 0 takes any that is free.</summary>
    public int Port { get; set; }

    /// <summary>The clock of everything that takes time: processing, tokens, quotas, ghost posts.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>How long the container of a text is in progress.</summary>
    public TimeSpan TextProcessingTime { get; set; } = TimeSpan.Zero;

    /// <summary>How long the container of an image is in progress.</summary>
    public TimeSpan ImageProcessingTime { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>How long the container of a video is in progress.</summary>
    public TimeSpan VideoProcessingTime { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long the container of a carousel is in progress, once its items are finished.</summary>
    public TimeSpan CarouselProcessingTime { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>Whether to begin with posts, replies and mentions. The users are there in any case.</summary>
    public bool Seed { get; set; } = true;

    /// <summary>Where the authorization window may send the browser back to, beside <see cref="SimulatedApp.RedirectUri"/>.</summary>
    public IList<string> RedirectUris { get; } = [];

    /// <summary>Where to log each call: its operation and how it ended, never a parameter.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>Further files of the spec. Operations without a handler are answered with samples.</summary>
    internal List<(string Path, string Text)> SpecFiles { get; } = [];
}
