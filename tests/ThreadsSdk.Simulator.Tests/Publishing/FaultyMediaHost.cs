using System.Collections.Concurrent;
using ThreadsSdk.MediaHosting;

namespace ThreadsSdk.Simulator.Tests.Publishing;

/// <summary>A media host whose disk outlives the processes that use it.</summary>
internal sealed class FaultyMediaHost(FaultPlan plan, ConcurrentDictionary<string, long> files) : IMediaHost
{
    public string Name => "memory";

    public async Task<MediaLease> PutAsync(MediaUpload upload, CancellationToken cancellationToken = default)
    {
        await StepAsync(() => files[upload.Key] = upload.Length);
        return new MediaLease
        {
            Host = Name,
            Key = upload.Key,
            Url = "https://media.example/" + upload.Key,
        };
    }

    public Task DeleteAsync(string key, CancellationToken cancellationToken = default) => StepAsync(() => files.TryRemove(key, out _));

    private async Task StepAsync(Action act)
    {
        await Task.Yield();
        switch (plan.Next(Boundary.Host))
        {
            case Fault.CrashBefore:
                throw plan.Die();
            case Fault.CrashAfter:
                act();
                throw plan.Die();
            case Fault.AnswerLost or Fault.FailedFalsely:
                act();
                throw new MediaHostException("The answer of the host was lost.") { IsTransient = true };
            case Fault.CarriedOutLate or Fault.NotReached:
                throw new MediaHostException("The host was not reached.") { IsTransient = true };
            case Fault.Failed:
                throw new MediaHostException("The host is full.");
            default:
                act();
                break;
        }
    }
}
