using System.ComponentModel;

namespace ThreadsSdk.Simulator.Face.Views;

/// <summary>Represents a profile as pages show it.</summary>
/// <param name="Username">The handle.</param>
/// <param name="Name">The name.</param>
/// <param name="Biography">What it says of itself.</param>
/// <param name="Picture">The address of its picture.</param>
/// <param name="IsVerified">Whether it is verified.</param>
/// <param name="Followers">The number of its followers.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record UserView(string Username, string Name, string Biography, string Picture, bool IsVerified, int Followers);
