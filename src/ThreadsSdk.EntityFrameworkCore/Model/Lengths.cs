namespace ThreadsSdk.EntityFrameworkCore.Model;

/// <summary>The lengths of columns. Each key fits an index of every common database.</summary>
internal static class Lengths
{
    public const int UserId = 256;
    public const int JournalId = 400;
    public const int EventId = 64;
    public const int Partition = 16;
    public const int LeaseName = 420;
    public const int Hash = 64;
    public const int Reason = 2_000;
    public const int ScheduleKey = 300;
    public const int RecurringName = 100;
    public const int Quota = 40;
}
