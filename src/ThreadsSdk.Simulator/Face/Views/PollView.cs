using System.ComponentModel;

namespace ThreadsSdk.Simulator.Face.Views;

/// <summary>Represents a poll as pages show it.</summary>
/// <param name="Options">The texts of its options, their numbers and their votes.</param>
/// <param name="Total">The number of votes.</param>
/// <param name="HasEnded">Whether nobody can vote any more.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record PollView(IReadOnlyList<(int Number, string Text, int Votes)> Options, int Total, bool HasEnded);
