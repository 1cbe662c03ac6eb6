namespace ThreadsSdk.Simulator;

/// <summary>Represents how far the simulator is with telling an app something.</summary>
public enum DeliveryStatus
{
    /// <summary>It will be sent, or sent again.</summary>
    Pending,

    /// <summary>The app has accepted it.</summary>
    Delivered,

    /// <summary>The app did not accept it, and it will not be sent again by itself.</summary>
    GivenUp,
}
