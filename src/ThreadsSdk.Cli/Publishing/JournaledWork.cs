namespace ThreadsSdk.Cli.Publishing;

/// <summary>Represents something to publish that is written down as it goes.</summary>
/// <param name="Journals">Where it is written down.</param>
/// <param name="Id">The id of its journal.</param>
/// <param name="Files">The files of this machine that are still to be put where Threads can fetch them.</param>
internal sealed record JournaledWork(JournalStore Journals, string Id, IEnumerable<string?> Files);
