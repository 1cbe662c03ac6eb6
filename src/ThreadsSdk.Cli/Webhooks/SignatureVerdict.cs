namespace ThreadsSdk.Cli.Webhooks;

/// <summary>Represents what is known of the signature of a notification.</summary>
internal enum SignatureVerdict
{
    /// <summary>It was made with the app's secret.</summary>
    Right,

    /// <summary>It was made with another secret, or over another body.</summary>
    Wrong,

    /// <summary>There is none.</summary>
    Missing,

    /// <summary>The app's secret is not known here.</summary>
    Unchecked,
}
