namespace ThreadsSdk.Simulator;

/// <summary>Represents what the simulator tells an app.</summary>
public enum DeliveryKind
{
    /// <summary>A notification of a webhook.</summary>
    Notification,

    /// <summary>A user has removed the app: a signed request to its deauthorize callback.</summary>
    Deauthorization,

    /// <summary>A user wants the app to delete what it holds: a signed request to its data deletion callback.</summary>
    DataDeletion,
}
