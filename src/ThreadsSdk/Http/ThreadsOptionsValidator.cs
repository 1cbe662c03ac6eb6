using Microsoft.Extensions.Options;

namespace ThreadsSdk.Http;

/// <summary>Says on the start of an app what is wrong with its options.</summary>
internal sealed class ThreadsOptionsValidator : IValidateOptions<ThreadsClientOptions>
{
    public ValidateOptionsResult Validate(string? name, ThreadsClientOptions options)
    {
        try
        {
            options.Validate();
            return ValidateOptionsResult.Success;
        }
        catch (ArgumentException e)
        {
            return ValidateOptionsResult.Fail(e.Message);
        }
    }
}
